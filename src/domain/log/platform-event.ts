// The events that Lambda itself writes in the JSON log format (aws-facts §7.2).
import { asObject, type JsonObject, parseObject, readText } from './json-object.ts';
import type { LogHead, LogKind } from './log-line.ts';

export interface PlatformEvent {
  /** Without `platform.`: `start`, `report`, `initStart`, … */
  readonly type: string;
  readonly time: string | undefined;
  readonly record: JsonObject;
}

const KINDS: ReadonlyMap<string, LogKind> = new Map<string, LogKind>([
  ['start', 'start'],
  ['end', 'end'],
  ['report', 'report'],
]);

export function readPlatformEvent(line: string): PlatformEvent | undefined {
  const event = parseObject(line);
  return event === undefined ? undefined : toPlatformEvent(event);
}

export function toPlatformEvent(event: JsonObject): PlatformEvent | undefined {
  const { type } = event;
  const record = asObject(event.record);
  if (typeof type !== 'string' || !type.startsWith('platform.') || record === undefined)
    return undefined;
  return { type: type.slice('platform.'.length), time: readText(event, 'time'), record };
}

export function toEventHead(event: PlatformEvent, line: string): LogHead {
  const { type, time, record } = event;
  const isInit = type.startsWith('init') || type.startsWith('restore');
  const requestId = readText(record, 'requestId');
  const status = readText(record, 'status');
  return {
    kind: isInit ? 'init' : (KINDS.get(type) ?? 'platform'),
    ...(time === undefined ? {} : { time }),
    ...(requestId === undefined ? {} : { requestId }),
    ...(status === undefined || status === 'success' ? {} : { level: 'error' }),
    message: line.trim(),
    takes: 'none',
  };
}

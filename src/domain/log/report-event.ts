// The figures of a platform.report event (Telemetry API schema; aws-facts §7.2). Parsed by name: the order varies.
import { asObject, type JsonObject, readText } from './json-object.ts';
import { readPlatformEvent } from './platform-event.ts';
import type { Figures, ReportFigures } from './report-figures.ts';

const METRICS = [
  ['durationMs', 'durationMs'],
  ['billedDurationMs', 'billedMs'],
  ['memorySizeMB', 'memorySizeMb'],
  ['maxMemoryUsedMB', 'maxMemoryUsedMb'],
  ['initDurationMs', 'initMs'],
  ['restoreDurationMs', 'restoreMs'],
  ['billedRestoreDurationMs', 'billedRestoreMs'],
] as const;

/** Undefined when `line` is no platform.report. A metric that is no number from 0 up is left out. */
export function readReportEvent(line: string): ReportFigures | undefined {
  const event = readPlatformEvent(line);
  if (event?.type !== 'report') return undefined;
  const metrics = asObject(event.record.metrics) ?? {};
  const figures: Figures = {};
  for (const [name, field] of METRICS) {
    const value = metrics[name];
    if (typeof value === 'number' && value >= 0 && Number.isFinite(value)) figures[field] = value;
  }
  const status = readText(event.record, 'status');
  const errorType = readText(event.record, 'errorType');
  if (status !== undefined) figures.status = status;
  if (errorType !== undefined) figures.errorType = errorType;
  return { ...figures, ...readTracing(asObject(event.record.tracing) ?? {}) };
}

/** `{"spanId":"…","type":"X-Amzn-Trace-Id","value":"Root=1-…;Parent=…;Sampled=1"}` */
function readTracing(tracing: JsonObject): ReportFigures {
  const value = readText(tracing, 'value') ?? '';
  const traceId = /(?:^|;)Root=([\w-]+)/.exec(value)?.[1];
  const sampled = /(?:^|;)Sampled=([01])/.exec(value)?.[1];
  const segmentId = readText(tracing, 'spanId');
  return {
    ...(traceId === undefined ? {} : { traceId }),
    ...(segmentId === undefined ? {} : { segmentId }),
    ...(sampled === undefined ? {} : { sampled: sampled === '1' }),
  };
}

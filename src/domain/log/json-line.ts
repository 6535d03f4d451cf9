// A log line that is a JSON object: Lambda's own events, the runtimes' JSON format, and the usual loggers.
import { asObject, type JsonObject, parseObject, readText } from './json-object.ts';
import { toLevel } from './log-level.ts';
import type { LogHead } from './log-line.ts';
import { toEventHead, toPlatformEvent } from './platform-event.ts';

const TIMES = ['timestamp', 'time', '@timestamp', '@t', 'ts'] as const;
const LEVELS = ['level', 'severity', 'levelname', 'log.level', '@l'] as const;
const MESSAGES = ['message', 'msg', '@m', '@mt'] as const;
const REQUEST_IDS = [
  'requestId',
  'AWSRequestId',
  'awsRequestId',
  'aws_request_id',
  'function_request_id',
  'request_id',
] as const;

/** A JSON object without time, level or message is not a log entry of its own kind: undefined. */
export function readJsonLine(line: string): LogHead | undefined {
  const object = parseObject(line);
  if (object === undefined) return undefined;
  const event = toPlatformEvent(object);
  return event === undefined ? readEntry(object, line) : toEventHead(event, line);
}

function readEntry(object: JsonObject, line: string): LogHead | undefined {
  const level = LEVELS.map((name) => toLevel(object[name])).find((found) => found !== undefined);
  const time = readTime(object);
  const message = readMessage(object);
  if (message === undefined && (level === undefined || time === undefined)) return undefined;
  const requestId = readText(object, ...REQUEST_IDS);
  return {
    kind: 'message',
    ...(level === undefined ? {} : { level }),
    ...(time === undefined ? {} : { time }),
    ...(requestId === undefined ? {} : { requestId }),
    message: message ?? line.trim(),
    takes: 'none',
  };
}

function readTime(object: JsonObject): string | undefined {
  const text = readText(object, ...TIMES);
  if (text !== undefined) return text;
  const figure = TIMES.map((name) => object[name]).find((value) => typeof value === 'number');
  if (figure === undefined) return undefined;
  const ms = figure < 1e11 ? figure * 1000 : figure; // Seconds would reach 1e11 in the year 5138.
  return Math.abs(ms) <= 8.64e15 ? new Date(ms).toISOString() : undefined;
}

/** A text; or an error, as the Node runtime writes one, in the message's place or beside it. */
function readMessage(object: JsonObject): string | undefined {
  const text = readText(object, ...MESSAGES);
  return text ?? readError(asObject(object.message) ?? object);
}

function readError(error: JsonObject): string | undefined {
  const message = readText(error, 'errorMessage');
  if (message === undefined) return undefined;
  const type = readText(error, 'errorType');
  const stack = Array.isArray(error.stackTrace) ? error.stackTrace : [];
  const frames = stack.filter((frame) => typeof frame === 'string');
  // Node's first frame repeats type and message.
  const title = type === undefined ? message : `${type}: ${message}`;
  return [title, ...frames.filter((frame) => frame !== title)].join('\n');
}

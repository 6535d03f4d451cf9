// `console` as Lambda writes it: one line a call with time, request and level, in text or in JSON.
import { writeSync } from 'node:fs';
import { format } from 'node:util';
import { toStructuredError } from './errors.mjs';

const isJson = process.env.AWS_LAMBDA_LOG_FORMAT === 'JSON';
const LEVELS = ['TRACE', 'DEBUG', 'INFO', 'WARN', 'ERROR'];
/** Lambda sets a level for JSON logs only. */
const lowest = LEVELS.indexOf(process.env.AWS_LAMBDA_LOG_LEVEL ?? 'TRACE');

let requestId;
let tenantId;

export function setRequest(id, tenant) {
  requestId = id;
  tenantId = tenant;
}

export function patchConsole() {
  console.log = (...parts) => write('INFO', parts);
  console.info = (...parts) => write('INFO', parts);
  console.debug = (...parts) => write('DEBUG', parts);
  console.warn = (...parts) => write('WARN', parts);
  console.error = (...parts) => write('ERROR', parts);
  console.trace = (...parts) => {
    const trace = {};
    Error.captureStackTrace(trace, console.trace);
    const text = parts.length > 0 ? `Trace: ${format(...parts)}` : 'Trace';
    write('TRACE', [text + trace.stack.slice(trace.stack.indexOf('\n'))]);
  };
}

function write(level, parts) {
  if (LEVELS.indexOf(level) < lowest) return;
  const time = new Date().toISOString();
  const line = isJson
    ? toJsonLine(time, level, parts)
    : `${time}\t${requestId}\t${level}\t${format(...parts)}`;
  writeEvent(Buffer.from(`${line}\n`));
}

function toJsonLine(timestamp, level, parts) {
  const [message, ...rest] = parts;
  const record = { timestamp, level, requestId, ...(tenantId && { tenantId }) };
  if (rest.length === 0) {
    try {
      const replacer = (_key, value) => (value instanceof Error ? toStructuredError(value) : value);
      return JSON.stringify({ ...record, message }, replacer);
    } catch {
      // A cycle or a BigInt: JSON cannot hold it, its printed form can.
      return JSON.stringify({ ...record, message: format(message) });
    }
  }
  const error = rest.find((part) => part instanceof Error);
  return JSON.stringify({
    ...record,
    message: format(...parts),
    ...(error && toStructuredError(error)),
  });
}

/** Announced with its size and time, since a reader of lines could not tell one call from several. */
function writeEvent(bytes) {
  writeAll(Buffer.concat([Buffer.from(`\0event ${bytes.byteLength} ${Date.now()}\n`), bytes]));
}

/** Straight to the descriptor, so that nothing is lost when the process is killed right after. */
function writeAll(bytes) {
  let written = 0;
  while (written < bytes.byteLength) {
    try {
      written += writeSync(1, bytes, written);
    } catch (error) {
      // Somebody made stdout non-blocking and its buffer is full: try again until the reader has caught up.
      if (error.code !== 'EAGAIN') throw error;
    }
  }
}

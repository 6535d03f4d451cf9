// One scale for the level names of the runtimes and of the usual loggers.
import type { LogLevel } from './log-line.ts';

const LEVELS: ReadonlyMap<string, LogLevel> = new Map<string, LogLevel>([
  ['trace', 'trace'],
  ['trce', 'trace'],
  ['verbose', 'trace'],
  ['debug', 'debug'],
  ['dbug', 'debug'],
  ['info', 'info'],
  ['information', 'info'],
  ['notice', 'info'],
  ['warn', 'warn'],
  ['warning', 'warn'],
  ['error', 'error'],
  ['err', 'error'],
  ['fail', 'error'],
  ['severe', 'error'],
  ['fatal', 'fatal'],
  ['critical', 'fatal'],
  ['crit', 'fatal'],
  ['panic', 'fatal'],
]);

/** pino and bunyan write tens. */
const TENS: readonly LogLevel[] = ['trace', 'debug', 'info', 'warn', 'error', 'fatal'];

/** The level for a word in any case, or for pino's numbers 10 to 60; undefined for anything else. */
export function toLevel(value: unknown): LogLevel | undefined {
  if (typeof value === 'string') return LEVELS.get(value.toLowerCase());
  return typeof value === 'number' ? TENS[value / 10 - 1] : undefined;
}

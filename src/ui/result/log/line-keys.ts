// A key for each line, the same for as long as it is there: what is measured of a row stays with it when others are hidden.
import type { LogLine } from '../../../domain/log/log-line.ts';

const keys = new WeakMap<LogLine, number>();
let last = 0;

export function toLineKey(line: LogLine): number {
  const known = keys.get(line);
  if (known !== undefined) return known;
  last += 1;
  keys.set(line, last);
  return last;
}

// The text of a record's file.
import type { RunRecord } from './run-record.ts';

/** Where the page's own schema stands is not known to a file that is sent around, so it names none. */
export function writeRecord(record: RunRecord): string {
  return `${JSON.stringify(record, undefined, 2)}\n`;
}

// LogResult: base64 of the last 4 KB of the log, or of a reference to it.
import type { InvocationEnd } from '../runtime/invocation.ts';
import type { FunctionSettings } from './function-settings.ts';

const TAIL_BYTES = 4096;

/** Cut by bytes: the first character may be half of one, as on AWS. */
export function toLogResult(end: InvocationEnd, settings: FunctionSettings): string {
  if (settings.logReference) {
    // The form without the log itself; seen by name only, so its encoding is unverified.
    const { logGroup, logStream } = end;
    return Buffer.from(JSON.stringify({ logGroup, logStreamName: logStream })).toString('base64');
  }
  return end.log.subarray(-TAIL_BYTES).toString('base64');
}

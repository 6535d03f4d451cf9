// A run that has ended, as tests look at it.
import type { Invocation, InvocationEnd } from './invocation.ts';

/** Texts are cut at this length: enough to look at, little enough to keep. */
const MAX_CHARACTERS = 64 * 1024;

export interface FinishedRun {
  readonly requestId: string;
  readonly functionName: string;
  readonly version: string;
  readonly payload: string;
  readonly answer: string;
  readonly isFunctionError: boolean;
  readonly log: string;
}

export function toFinishedRun(invocation: Invocation, end: InvocationEnd): FinishedRun {
  const { requestId, target, payload } = invocation;
  return {
    requestId,
    functionName: target.fn.name,
    version: target.version,
    payload: toText(payload),
    answer: toText(end.payload),
    isFunctionError: end.isFunctionError,
    log: toText(end.log),
  };
}

function toText(bytes: Buffer): string {
  return bytes.toString('utf8', 0, MAX_CHARACTERS);
}

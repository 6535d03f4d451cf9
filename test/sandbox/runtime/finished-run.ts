// A run that has ended, as tests look at it.
import type { Invocation, InvocationEnd } from './invocation.ts';

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
    payload: payload.toString('utf8'),
    answer: end.payload.toString('utf8'),
    isFunctionError: end.isFunctionError,
    log: end.log.toString('utf8'),
  };
}

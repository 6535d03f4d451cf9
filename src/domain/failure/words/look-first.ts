// What to do before a call is made again whose answer is not known.
import type { CallSubject } from '../explanation.ts';
import type { Failure } from '../failure.ts';
import type { ServiceFailure } from '../sent-failures.ts';

/** A call that got no answer of the service's own. */
export type LostCall = Exclude<Failure, ServiceFailure>;

export const NO_REQUEST_ID = 'No answer came, so there is no request id to search for.';

/** The steps that keep a second run from happening by mistake; only an Invoke that can run something needs them. */
export function lookFirst(
  failure: Pick<Failure, 'operation'>,
  subject: CallSubject,
): readonly string[] {
  if (failure.operation !== 'Invoke' || subject.invocationType === 'DryRun') return [];
  return ['Before you try again, look whether the function did its work, for example in its log.'];
}

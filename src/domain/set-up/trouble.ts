// What the check of an environment can find in its way.
import type { Failure } from '../failure/failure.ts';

export type Trouble =
  /** The page's own policy does not allow these origins. */
  | { readonly kind: 'blocked'; readonly origins: readonly string[] }
  /** Nothing answered at this origin. */
  | { readonly kind: 'silent'; readonly origin: string }
  /** The identity pool gave no access. */
  | { readonly kind: 'failed'; readonly failure: Failure };

/** True for a pool that is there and lets nobody in without a sign-in (aws-facts §4.7). */
export function isGuestRefused(failure: Failure): boolean {
  return (
    failure.kind === 'service' &&
    failure.errorName === 'NotAuthorizedException' &&
    /unauthenticated access is not supported/i.test(failure.message)
  );
}

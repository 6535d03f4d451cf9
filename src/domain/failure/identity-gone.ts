// Recognises Cognito's word that a guest's identity is no more: needed at the start, unlike the other failures' tests.
import type { Failure } from './failure.ts';

/** True where the identity id that the page kept no longer exists: “Identity '…' not found.” (aws-facts §4.7). */
export function isIdentityGone(failure: Failure): boolean {
  return (
    failure.kind === 'service' &&
    isCognito(failure) &&
    failure.errorName === 'ResourceNotFoundException' &&
    // The pool's own message begins with “IdentityPool”, which `\s` keeps out.
    /^Identity\s.*not found/i.test(failure.message.trim())
  );
}

/** True for a call to Cognito: it asks for access and can run nothing. */
export function isCognito(failure: Pick<Failure, 'operation'>): boolean {
  return failure.operation === 'GetId' || failure.operation === 'GetCredentialsForIdentity';
}

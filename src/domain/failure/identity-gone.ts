// Recognises Cognito's words that an identity is no more or that a sign-in's proof is too old: needed to get credentials.
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

/** True where the pool found the proof of a sign-in too old: “Invalid login token. Token expired: …” (aws-facts §4.7). */
export function isLoginExpired(failure: Failure): boolean {
  return (
    failure.kind === 'service' &&
    isCognito(failure) &&
    /token (is |has )?expired/i.test(failure.message)
  );
}

/** True for a call to Cognito: it asks for access and can run nothing. */
export function isCognito(failure: Pick<Failure, 'operation'>): boolean {
  return failure.operation === 'GetId' || failure.operation === 'GetCredentialsForIdentity';
}

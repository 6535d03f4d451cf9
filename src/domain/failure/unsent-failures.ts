// Failures that are known before anything is sent.
import type { Operation } from './operation.ts';

/** The browser knew that it was offline, so nothing was sent. */
export interface OfflineFailure {
  readonly kind: 'offline';
  readonly operation: Operation;
}

/** A part of the page that the call needs could not be loaded, so nothing was sent. */
export interface NotLoadedFailure {
  readonly kind: 'not loaded';
  readonly operation: Operation;
  readonly raw: string;
}

/** The page's own security policy does not allow its address, so the browser sent nothing. */
export interface BlockedFailure {
  readonly kind: 'blocked';
  readonly operation: Operation;
  readonly endpoint: string;
}

/** The environment asks for a sign-in, and nobody is signed in (any more): nothing was sent. */
export interface SignedOutFailure {
  readonly kind: 'signed out';
  readonly operation: Operation;
  readonly hasEnded: boolean;
}

/** The sign-in gives several roles, and which one is to be used was not said. */
export interface NoRoleFailure {
  readonly kind: 'no role';
  readonly operation: Operation;
}

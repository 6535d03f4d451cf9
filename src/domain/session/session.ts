// A session: who we are now, with which temporary credentials, until when.
import type { Failure } from '../failure/failure.ts';

/** Temporary AWS credentials. They live in memory only: never stored, shown, logged or exported. */
export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
  /** Epoch milliseconds by the service's clock. */
  readonly expiresAt: number;
}

export type SessionStatus =
  | { readonly kind: 'none' }
  /** The environment asks for a sign-in; `hasEnded`: somebody was signed in, and that has run out. */
  | { readonly kind: 'signed out'; readonly hasEnded: boolean }
  | { readonly kind: 'signing in' }
  /** Somebody is signed in and has several roles, none of which is the usual one. */
  | { readonly kind: 'choosing a role' }
  | { readonly kind: 'starting' }
  | { readonly kind: 'ready'; readonly expiresAt: number }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Credentials are renewed this long before they end, or at a quarter of their life if that is shorter. */
export const RENEWAL_MARGIN_MS = 5 * 60_000;

/** Epoch milliseconds, by the service's clock, from which credentials got at `gotAt` are to be renewed. */
export function toRenewalTime(gotAt: number, expiresAt: number): number {
  return expiresAt - Math.min(RENEWAL_MARGIN_MS, Math.max(0, expiresAt - gotAt) / 4);
}

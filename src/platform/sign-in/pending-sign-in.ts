// What this tab remembers while its page is away at a login, and that it was signed in, for the next reload. No token.
import * as v from 'valibot';
import type { SignIn } from '../../domain/config/config.ts';
import { toProviderName } from '../../domain/session/sign-in-service.ts';
import { PENDING } from './callback.ts';

/** Secrets of one sign-in: they are worth nothing once it is finished, and are taken out when it is. */
export interface PendingSignIn {
  readonly client: string;
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Thrown for an answer to a sign-in that this tab has not begun. */
export class NotOurs extends Error {}

const SIGNED_IN = 'invoke-desk/signed-in';
const pendingSchema = v.object({
  client: v.string(),
  state: v.string(),
  nonce: v.string(),
  verifier: v.string(),
});

/** One provider and app: environments that share it share the sign-in. */
export function toClientKey(signIn: SignIn): string {
  return `${toProviderName(signIn)} ${signIn.clientId} ${signIn.domain}`;
}

/** Throws where the browser keeps nothing for this page: then no login can come back to it. */
export function writePending(pending: PendingSignIn): void {
  sessionStorage.setItem(PENDING, JSON.stringify(pending));
}

/** Once: a second answer with the same code finds nothing. Throws `NotOurs` where it is not this that was begun. */
export function takePending(signIn: SignIn, state: string): PendingSignIn {
  const pending = takeWhatIsThere();
  if (pending === undefined) throw new NotOurs('In this tab nothing was begun.');
  // Also where config.json names another login by now: a code goes to the one that gave it, or nowhere.
  if (pending.state === state && pending.client === toClientKey(signIn)) return pending;
  throw new NotOurs('In this tab another one was begun.');
}

function takeWhatIsThere(): PendingSignIn | undefined {
  try {
    const text = sessionStorage.getItem(PENDING);
    sessionStorage.removeItem(PENDING);
    const read = v.safeParse(pendingSchema, JSON.parse(text ?? 'null'));
    return read.success ? read.output : undefined;
  } catch {
    // Refused or not ours: as if nothing had been begun, which is then said.
    return undefined;
  }
}

export function markSignedIn(signIn: SignIn | undefined): void {
  try {
    if (signIn === undefined) sessionStorage.removeItem(SIGNED_IN);
    else sessionStorage.setItem(SIGNED_IN, toClientKey(signIn));
  } catch {
    // Refused: then a reload asks to sign in.
  }
}

/** Once, so that a login that fails is not gone to again and again. */
export function takeWasSignedIn(signIn: SignIn): boolean {
  try {
    const isSame = sessionStorage.getItem(SIGNED_IN) === toClientKey(signIn);
    if (isSame) sessionStorage.removeItem(SIGNED_IN);
    return isSame;
  } catch {
    // As above.
    return false;
  }
}

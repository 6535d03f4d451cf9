// The tokens of one sign-in, in memory only: taken up, prolonged when they are about to end, forgotten.
import { type ReadonlySignal, signal } from '@preact/signals';
import type { SignIn } from '../../domain/config/config.ts';
import type { Answer, Failure } from '../../domain/failure/failure.ts';
import type { Person } from '../../domain/session/person.ts';
import type { SignInService, SignInTokens } from '../../domain/session/sign-in-service.ts';
import type { Clock } from '../../domain/time/clock.ts';

export type SignInStatus =
  | { readonly kind: 'signed out'; readonly hasEnded: boolean; readonly failure?: Failure }
  /** `isBeside`: in a window of its own, which can be given up. */
  | { readonly kind: 'signing in'; readonly isBeside: boolean }
  | { readonly kind: 'signed in'; readonly person: Person };

export interface TokenKeeper {
  readonly status: ReadonlySignal<SignInStatus>;
  /** Who is or was last signed in here: their work stands in this page. */
  readonly person: ReadonlySignal<Person | undefined>;
  show(status: SignInStatus): void;
  /** Answers whether somebody is signed in now. */
  takeUp(answer: Answer<SignInTokens>): boolean;
  /** Tokens that are good for a while; a renewal serves all who wait for it. */
  tokens(): Promise<Answer<SignInTokens>>;
  /** As above, but not these, which were refused as too old. */
  tokensAfter(refused: SignInTokens): Promise<Answer<SignInTokens>>;
  /** What there was, for whoever revokes it. */
  forget(): SignInTokens | undefined;
}

/** An ID token is renewed this long before its end: the identity pool must still take it. */
const MARGIN_MS = 60_000;

export function createTokenKeeper(
  place: SignIn,
  { signIns, clock }: { readonly signIns: SignInService; readonly clock: Clock },
): TokenKeeper {
  const status = signal<SignInStatus>({ kind: 'signed out', hasEnded: false });
  const person = signal<Person | undefined>(undefined);
  let held: SignInTokens | undefined;
  let renewing: Promise<Answer<SignInTokens>> | undefined;

  function takeUp(answer: Answer<SignInTokens>): boolean {
    held = answer.ok ? answer.value : undefined;
    if (answer.ok) person.value = answer.value.person;
    const hasEnded = person.peek() !== undefined;
    status.value = answer.ok
      ? { kind: 'signed in', person: answer.value.person }
      : { kind: 'signed out', hasEnded, failure: answer.failure };
    return answer.ok;
  }

  async function renewOnce(from: SignInTokens): Promise<Answer<SignInTokens>> {
    const answer = await signIns.renew(place, from);
    renewing = undefined;
    // Signed out meanwhile: the late tokens are nobody's.
    if (held !== from) return toSignedOut(status.peek());
    if (!answer.ok && !endsSignIn(answer.failure)) return answer;
    takeUp(answer);
    return answer.ok ? answer : toSignedOut(status.peek());
  }

  async function tokens(): Promise<Answer<SignInTokens>> {
    if (held === undefined) return toSignedOut(status.peek());
    if (clock.now() < held.endsAt - MARGIN_MS) return { ok: true, value: held };
    renewing ??= renewOnce(held);
    return renewing;
  }

  return {
    status,
    person,
    show(next) {
      status.value = next;
    },
    takeUp,
    tokens,
    tokensAfter(refused) {
      if (held === refused) held = { ...refused, endsAt: 0 };
      return tokens();
    },
    forget() {
      const forgotten = held;
      held = undefined;
      status.value = { kind: 'signed out', hasEnded: false };
      return forgotten;
    },
  };
}

/**
 * A lost connection, a login in trouble, a page of something on the way: they say nothing about the sign-in, and the next
 * who asks tries again.
 */
function endsSignIn(failure: Failure): boolean {
  return failure.kind === 'sign-in' && failure.problem !== 'unreadable';
}

function toSignedOut(status: SignInStatus): Answer<never> {
  const hasEnded = status.kind === 'signed out' && status.hasEnded;
  return { ok: false, failure: { kind: 'signed out', operation: 'SignIn', hasEnded } };
}

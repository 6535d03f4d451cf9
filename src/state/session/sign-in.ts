// Signing in and out at one provider. Environments that name the same one share it.
import type { SignIn } from '../../domain/config/config.ts';
import type { SignInService } from '../../domain/session/sign-in-service.ts';
import type { Clock } from '../../domain/time/clock.ts';
import { createTokenKeeper, type SignInStatus, type TokenKeeper } from './token-keeper.ts';

export interface SignInState
  extends Pick<TokenKeeper, 'status' | 'person' | 'tokens' | 'tokensAfter'> {
  /** Leaves the page where nobody has signed in yet, otherwise beside it. Answers whether somebody is signed in now. */
  signIn(environmentId: string): Promise<boolean>;
  /** Ends the waiting for the window. */
  giveUp(): void;
  /** Leaves the page. */
  signOut(): Promise<void>;
}

export interface SignInPorts {
  readonly signIns: SignInService;
  readonly clock: Clock;
  /** Keeps what was typed: the page is about to be left. */
  readonly beforeLeaving: () => Promise<void>;
}

export function createSignIn(place: SignIn, startedFor: string, ports: SignInPorts): SignInState {
  const { signIns, beforeLeaving } = ports;
  const keeper = createTokenKeeper(place, ports);
  const { status, person, tokens, tokensAfter } = keeper;
  let beside: AbortController | undefined;

  async function leave(environmentId: string): Promise<boolean> {
    keeper.show({ kind: 'signing in', isBeside: false });
    await beforeLeaving();
    const answer = await signIns.leave(place, environmentId);
    return answer.ok ? false : keeper.takeUp(answer);
  }

  async function signInBeside(environmentId: string): Promise<boolean> {
    const before: SignInStatus = status.peek();
    const here = new AbortController();
    beside = here;
    keeper.show({ kind: 'signing in', isBeside: true });
    const answer = await signIns.signInBeside(place, here.signal);
    if (here.signal.aborted) {
      if (beside === here) keeper.show(before);
      return false;
    }
    if (answer === undefined) return leave(environmentId);
    // Another person must not find what this one has done here: the page begins anew for them.
    const isOther = answer.ok && answer.value.person.subject !== person.peek()?.subject;
    return isOther ? leave(environmentId) : keeper.takeUp(answer);
  }

  signIns.onSignedOutElsewhere(place, () => {
    beside?.abort();
    const forgotten = keeper.forget();
    if (forgotten !== undefined) void signIns.revoke(place, forgotten);
  });
  signIns.onShownAgain(() => {
    // Back from the login without an answer: the way in is open again.
    const { kind } = status.peek();
    if (kind === 'signing in')
      keeper.show({ kind: 'signed out', hasEnded: person.peek() !== undefined });
  });
  const finishing = signIns.finish(place, startedFor);
  if (finishing !== undefined) {
    keeper.show({ kind: 'signing in', isBeside: false });
    void finishing.then(keeper.takeUp);
  } else if (signIns.takeWasSignedIn(place)) void leave(startedFor);

  return {
    status,
    person,
    tokens,
    tokensAfter,
    signIn: (id) => (person.peek() === undefined ? leave(id) : signInBeside(id)),
    giveUp: () => beside?.abort(),
    async signOut() {
      await beforeLeaving();
      const forgotten = keeper.forget();
      if (forgotten !== undefined) await signIns.signOut(place, forgotten);
    },
  };
}

// The ways into an environment that has a sign-in: as somebody, with one of their roles, or as a guest.
import { computed, effect, signal, untracked } from '@preact/signals';
import type { Environment, SignIn } from '../../domain/config/config.ts';
import type { Failure } from '../../domain/failure/failure.ts';
import { createCredentialKeeper } from './credential-keeper.ts';
import type { CredentialSource } from './credential-source.ts';
import { fetchAsGuest } from './guest-session.ts';
import { createPersonFetch } from './person-credentials.ts';
import { type PoolPorts, toPoolPlace } from './pool-ports.ts';
import type { Shown } from './shown.ts';
import type { SignInState } from './sign-in.ts';

export interface EntranceSources extends PoolPorts {
  readonly environment: Environment;
  readonly place: SignIn;
  readonly signIn: SignInState;
}

export function openEntrance(sources: EntranceSources, shown: Shown): CredentialSource {
  const { environment, signIn } = sources;
  const isGuest = signal(false);
  const isGuestRefused = signal(false);
  const chosenRole = signal<string | undefined>(undefined);
  const fetchAsPerson = createPersonFetch({ ...sources, chosenRole: () => chosenRole.peek() });
  const keeper = createCredentialKeeper(
    () =>
      isGuest.peek() ? fetchAsGuest(toPoolPlace(environment, undefined), sources) : fetchAsPerson(),
    shown,
    sources.clock,
  );
  /** Whatever was got for another person, role or way in is gone. */
  const begin = () => {
    keeper.forget();
    void keeper.credentials();
  };
  // Not at every renewal of the same person's tokens.
  const who = computed(() => `${signIn.status.value.kind} ${signIn.person.value?.subject}`);
  effect(() => {
    if (who.value === '' || isGuest.value) return;
    untracked(() => {
      const { kind } = signIn.status.value;
      if (kind === 'signing in') shown.status.value = { kind };
      else begin();
    });
  });
  shown.entrance.value = {
    environment,
    signIn,
    isGuest,
    chosenRole,
    chooseRole(roleArn) {
      chosenRole.value = roleArn;
      begin();
    },
    isGuestRefused,
    async goAsGuest() {
      isGuest.value = true;
      keeper.forget();
      const answer = await keeper.credentials();
      if (answer.ok || !isRefusal(answer.failure)) return;
      isGuestRefused.value = true;
      isGuest.value = false;
    },
    enter() {
      isGuest.value = false;
      return signIn.signIn(environment.id);
    },
  };
  return keeper;
}

/** A pool that lets no guests in says so; then that way is closed again. */
function isRefusal(failure: Failure): boolean {
  return (
    failure.kind === 'service' && /unauthenticated access is not supported/i.test(failure.message)
  );
}

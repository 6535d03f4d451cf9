// Temporary credentials, in memory only: fetched once for all who wait, renewed before they end.
import type { Answer, Failure } from '../../domain/failure/failure.ts';
import type { SessionStatus } from '../../domain/session/session.ts';
import type { Clock } from '../../domain/time/clock.ts';
import type { CredentialSource, LiveCredentials } from './credential-source.ts';
import type { Shown } from './shown.ts';

export interface Held extends LiveCredentials {
  /** Epoch ms by this machine's clock. */
  readonly renewAt: number;
  readonly storageTrouble?: string | undefined;
}

export interface CredentialKeeper extends CredentialSource {
  /** They are another person's or another role's: also what is on its way is dropped and asked for anew. */
  forget(): void;
}

export function createCredentialKeeper(
  fetch: () => Promise<Answer<Held>>,
  { status, storageTrouble }: Shown,
  clock: Clock,
): CredentialKeeper {
  let held: Held | undefined;
  let inFlight: Promise<Answer<Held>> | undefined;
  let generation = 0;

  async function fetchOnce(): Promise<Answer<Held>> {
    const mine = generation;
    status.value = { kind: 'starting' };
    const answer = await fetch();
    if (mine !== generation) return fetchShared();
    held = answer.ok ? answer.value : undefined;
    storageTrouble.value = held?.storageTrouble;
    inFlight = undefined;
    status.value = answer.ok
      ? { kind: 'ready', expiresAt: answer.value.credentials.expiresAt }
      : toStatus(answer.failure);
    return answer;
  }

  function fetchShared(): Promise<Answer<Held>> {
    inFlight ??= fetchOnce();
    return inFlight;
  }

  return {
    async credentials() {
      const isGood = held !== undefined && clock.now() < held.renewAt;
      return held !== undefined && isGood ? { ok: true, value: held } : fetchShared();
    },
    async renew(refused) {
      if (held?.credentials === refused) held = undefined;
      return held === undefined ? fetchShared() : { ok: true, value: held };
    },
    forget() {
      generation += 1;
      held = undefined;
      inFlight = undefined;
    },
  };
}

function toStatus(failure: Failure): SessionStatus {
  if (failure.kind === 'no role') return { kind: 'choosing a role' };
  if (failure.kind !== 'signed out') return { kind: 'failed', failure };
  return { kind: 'signed out', hasEnded: failure.hasEnded };
}

// Who asks what they may invoke: the guest, or whoever is signed in, in the role that is asked for.
import { computed, type ReadonlySignal } from '@preact/signals';
import { type Person, toShortRole } from '../../domain/session/person.ts';
import type { Place } from '../session/place.ts';
import type { Entrance } from '../session/shown.ts';

export interface Asker {
  /** Another one for another person or another role; the same after the same person's renewed sign-in. */
  readonly key: string;
  readonly name: string;
  /** By its name, as far as the page knows it: the pool may choose one of its own. */
  readonly role?: string;
}

export function createAsker({ session, environment }: Place): ReadonlySignal<Asker> {
  return computed(() => {
    const entrance = session.entrance.value;
    const person = entrance && toPerson(entrance);
    const roleArn =
      person === undefined
        ? environment.roleArn
        : (entrance?.chosenRole.value ?? environment.roleArn ?? toUsualRole(person));
    const name = person?.name ?? (isNobody(entrance, environment.signIn) ? 'Nobody' : 'Guest');
    return {
      key: JSON.stringify([person?.subject ?? name, roleArn]),
      name,
      ...(roleArn === undefined ? {} : { role: toShortRole(roleArn) }),
    };
  });
}

/** A sign-in that has ended by itself leaves its person: they are asked to sign in again, in place. */
function toPerson({ isGuest, signIn }: Entrance): Person | undefined {
  const status = signIn.status.value;
  const isSignedOut = status.kind === 'signed out' && !status.hasEnded;
  return isGuest.value || isSignedOut ? undefined : signIn.person.value;
}

function toUsualRole({ roles, preferredRole }: Person): string | undefined {
  return preferredRole ?? (roles.length === 1 ? roles[0] : undefined);
}

function isNobody(entrance: Entrance | undefined, signIn: object | undefined): boolean {
  return signIn !== undefined && !entrance?.isGuest.value;
}

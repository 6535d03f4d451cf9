import { type Signal, signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { type Person, parsePerson } from '../../../src/domain/session/person.ts';
import { createAsker } from '../../../src/state/access/asker.ts';
import type { Entrance } from '../../../src/state/session/shown.ts';
import type { SignInStatus } from '../../../src/state/session/token-keeper.ts';
import { readEnvironment, SIGN_IN } from '../../domain/config/samples.ts';
import { createFakeSession } from '../fakes.ts';
import { giveSuggestions } from '../functions/given-suggestions.ts';

const toRole = (name: string) => `arn:aws:iam::123456789012:role/desk/${name}`;
const toPerson = (name: string, ...roles: readonly string[]): Person => {
  const person = parsePerson({ sub: name, email: name, 'cognito:roles': roles.map(toRole) });
  if (person === undefined) throw new Error('Nobody.');
  return person;
};

function give(environment: object = { signIn: SIGN_IN }) {
  const status: Signal<SignInStatus> = signal({ kind: 'signed out', hasEnded: false });
  const person = signal<Person | undefined>(undefined);
  const isGuest = signal(false);
  const chosenRole = signal<string | undefined>(undefined);
  const read = readEnvironment(environment);
  const signIn = { status, person } as unknown as Entrance['signIn'];
  const entrance = { environment: read, signIn, isGuest, chosenRole } as unknown as Entrance;
  const session = createFakeSession({
    entrance: signal(read.signIn === undefined ? undefined : entrance),
  });
  const { suggestions } = giveSuggestions();
  const asker = createAsker({ environment: read, session, suggestions });
  const enter = (who: Person) => {
    person.value = who;
    status.value = { kind: 'signed in', person: who };
  };
  return { asker, status, isGuest, chosenRole, enter };
}

describe('who asks', () => {
  it('is the guest where there is no sign-in, in the config’s role', () => {
    expect(give({}).asker.value).toMatchObject({ name: 'Guest' });
    expect(give({}).asker.value).not.toHaveProperty('role');
    const { asker } = give({ roleArn: toRole('guests') });
    expect(asker.value).toMatchObject({ name: 'Guest', role: 'guests' });
  });

  it('is nobody before somebody has signed in, and the guest where they go on as one', () => {
    const { asker, isGuest } = give();
    expect(asker.value.name).toBe('Nobody');
    const { key } = asker.value;
    isGuest.value = true;
    expect(asker.value.name).toBe('Guest');
    expect(asker.value.key).not.toBe(key);
  });

  it('is who is signed in, in their only role, or the one that they have chosen', () => {
    const { asker, enter, chosenRole } = give();
    enter(toPerson('samir', 'support'));
    expect(asker.value).toMatchObject({ name: 'samir', role: 'support' });
    enter(toPerson('noor', 'support', 'engineers'));
    expect(asker.value).not.toHaveProperty('role');
    chosenRole.value = toRole('engineers');
    expect(asker.value).toMatchObject({ name: 'noor', role: 'engineers' });
  });

  it('is another one with another person and with another role', () => {
    const { asker, enter, chosenRole } = give();
    const keys = new Set([asker.value.key]);
    enter(toPerson('erika', 'engineers'));
    keys.add(asker.value.key);
    enter(toPerson('noor', 'support', 'engineers'));
    keys.add(asker.value.key);
    for (const role of ['support', 'engineers']) {
      chosenRole.value = toRole(role);
      keys.add(asker.value.key);
    }
    expect(keys.size).toBe(5);
  });

  it('is the same when the sign-in has ended by itself, and another when they sign out', () => {
    const { asker, enter, status } = give();
    enter(toPerson('samir', 'support'));
    const { key } = asker.value;
    status.value = { kind: 'signed out', hasEnded: true };
    expect(asker.value.key).toBe(key);
    status.value = { kind: 'signing in', isBeside: true };
    expect(asker.value.key).toBe(key);
    status.value = { kind: 'signed out', hasEnded: false };
    expect(asker.value.key).not.toBe(key);
  });
});

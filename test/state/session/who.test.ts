import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import type { Entrance } from '../../../src/state/session/shown.ts';
import type { SignInStatus } from '../../../src/state/session/token-keeper.ts';
import { isSameWho, readWho } from '../../../src/state/session/who.ts';
import { readEnvironment } from '../../domain/config/samples.ts';
import { createFakeSession } from '../fakes.ts';
import { givePlace } from '../run/given-press.ts';

const toRole = (name: string) => `arn:aws:iam::123456789012:role/${name}`;
const ERIKA = { subject: 'e-1', name: 'erika', roles: [toRole('a'), toRole('b')] };
const SIGNED_IN: SignInStatus = { kind: 'signed in', person: ERIKA };

interface Given {
  readonly status?: SignInStatus;
  readonly isGuest?: boolean;
  readonly chosen?: string;
  readonly roleArn?: string;
}

function readFor({ status = SIGNED_IN, isGuest = false, chosen, roleArn }: Given) {
  const environment = readEnvironment(roleArn === undefined ? {} : { roleArn });
  const entrance: Partial<Entrance> = {
    environment,
    isGuest: signal(isGuest),
    chosenRole: signal(chosen),
    signIn: { status: signal(status) } as unknown as Entrance['signIn'],
  };
  const session = createFakeSession({ entrance: signal(entrance as Entrance) });
  return readWho({ ...givePlace(environment), session });
}

describe('readWho', () => {
  it('is a guest where nobody can sign in, in the role of the config', () => {
    const environment = readEnvironment({ roleArn: toRole('desk') });
    expect(readWho(givePlace(environment))).toEqual({ name: 'Guest', roleArn: toRole('desk') });
  });

  it('is the person who has signed in', () => {
    expect(readFor({})).toMatchObject({ name: 'erika', subject: 'e-1' });
    expect(readFor({}).roleArn).toBeUndefined();
  });

  it.each([
    ['chosen before the config’s', { chosen: toRole('b'), roleArn: toRole('a') }, 'b'],
    ['of the config before the preferred', { roleArn: toRole('a') }, 'a'],
    ['that is preferred', { preferred: toRole('b') }, 'b'],
    ['that is the only one', { roles: [toRole('only')] }, 'only'],
  ])('has the role %s', (_which, { preferred, roles = ERIKA.roles, ...others }: Roles, role) => {
    const person = { ...ERIKA, roles, ...(preferred && { preferredRole: preferred }) };
    expect(readFor({ ...others, status: { kind: 'signed in', person } }).roleArn).toBe(
      toRole(role),
    );
  });

  it('is a guest, without the role that is for people, where that way was taken', () => {
    expect(readFor({ isGuest: true, roleArn: toRole('a') })).toEqual({ name: 'Guest' });
  });

  it('is nobody once the sign-in has ended', () => {
    expect(readFor({ status: { kind: 'signed out', hasEnded: true } })).toEqual({ name: 'Nobody' });
  });
});

interface Roles extends Given {
  readonly preferred?: string;
  readonly roles?: readonly string[];
}

describe('isSameWho', () => {
  it.each([
    [true, { name: 'erika', subject: 'e-1' }],
    // Two people of one name.
    [false, { name: 'erika', subject: 'e-2' }],
    [false, { name: 'erika', subject: 'e-1', roleArn: toRole('a') }],
    [false, { name: 'bo', subject: 'e-1' }],
  ])('is %s of erika and %o', (isSame, other) => {
    expect(isSameWho({ name: 'erika', subject: 'e-1' }, other)).toBe(isSame);
  });
});

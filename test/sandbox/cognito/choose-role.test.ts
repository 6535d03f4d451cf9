// Tokens that no person of the sandbox has: the roles that a user pool of one's own may name.
import { describe, expect, it } from 'vitest';
import { chooseRole } from './choose-role.ts';

const toLogin = (roles: readonly string[], preferredRole?: string) => ({
  sub: 'somebody',
  roles: roles.map((name) => `arn:aws:iam::123456789012:role/${name}`),
  preferredRole,
});

describe('the role of a person', () => {
  it('is the pool’s own where the token names none', () => {
    expect(chooseRole(toLogin([]), undefined)).toBe('desk-signed-in');
  });

  it('is the only one that the token names', () => {
    expect(chooseRole(toLogin(['desk-support']), undefined)).toBe('desk-support');
  });

  it('is the chosen one before the preferred one', () => {
    const login = toLogin(['first', 'second'], 'arn:aws:iam::123456789012:role/first');
    expect(chooseRole(login, undefined)).toBe('first');
    expect(chooseRole(login, 'arn:aws:iam::123456789012:role/second')).toBe('second');
  });
});

import { describe, expect, it } from 'vitest';
import { decideRole, parsePerson, toShortRole } from '../../../src/domain/session/person.ts';

const ROLES = ['arn:aws:iam::123456789012:role/a', 'arn:aws:iam::123456789012:role/team/b'];

describe('parsePerson', () => {
  it('reads who somebody is and which roles they have', () => {
    const claims = {
      sub: '1',
      email: 'erika@example.com',
      'cognito:username': 'erika',
      'cognito:roles': ROLES,
      'cognito:preferred_role': ROLES[1],
    };
    expect(parsePerson(claims)).toEqual({
      subject: '1',
      name: 'erika@example.com',
      roles: ROLES,
      preferredRole: ROLES[1],
    });
  });

  it.each([
    [{ name: 'Erika', email: '' }, 'Erika'],
    [{ preferred_username: 'eri', 'cognito:username': 'erika' }, 'eri'],
    [{ 'cognito:username': 'erika' }, 'erika'],
    [{ email: 7, 'cognito:roles': 'not a list' }, 'subject'],
  ])('calls them what the claims have best: %j', (claims, name) => {
    expect(parsePerson({ sub: 'subject', ...claims })).toEqual({
      subject: 'subject',
      name,
      roles: [],
    });
  });

  it.each([undefined, null, 'sub', {}, { sub: '' }, { sub: 1 }])(
    'names nobody for %j',
    (claims) => {
      expect(parsePerson(claims)).toBeUndefined();
    },
  );
});

describe('decideRole', () => {
  const person = { subject: '1', name: 'erika', roles: ROLES };
  const [a = '', b = ''] = ROLES;

  it('asks for what was chosen, then for the config’s', () => {
    expect(decideRole(person, a, b)).toEqual({ kind: 'asked for', roleArn: a });
    expect(decideRole(person, undefined, b)).toEqual({ kind: 'asked for', roleArn: b });
  });

  it('leaves it to the pool where one is preferred or there is no choice', () => {
    const left = { kind: 'left to the pool' };
    expect(decideRole({ ...person, preferredRole: a }, undefined, undefined)).toEqual(left);
    expect(decideRole({ ...person, roles: [a] }, undefined, undefined)).toEqual(left);
    expect(decideRole({ ...person, roles: [] }, undefined, undefined)).toEqual(left);
  });

  it('wants a choice where several tie: the pool would refuse', () => {
    expect(decideRole(person, undefined, undefined)).toEqual({ kind: 'to be chosen' });
  });
});

describe('toShortRole', () => {
  it('is the name without its path', () => {
    expect(ROLES.map(toShortRole)).toEqual(['a', 'b']);
  });
});

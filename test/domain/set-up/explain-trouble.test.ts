import { describe, expect, it } from 'vitest';
import type { Failure } from '../../../src/domain/failure/failure.ts';
import { explainTrouble } from '../../../src/domain/set-up/explain-trouble.ts';
import { isGuestRefused, type Trouble } from '../../../src/domain/set-up/trouble.ts';
import { readEnvironment } from '../config/samples.ts';

const toService = (errorName: string, message: string): Failure => ({
  kind: 'service',
  operation: 'GetId',
  errorName,
  message,
  statusCode: 400,
  raw: '{}',
});
const GUESTS = toService(
  'NotAuthorizedException',
  'Unauthenticated access is not supported for this identity pool.',
);
const words = (trouble: Trouble, change: object = {}) => {
  const { title, happened, next } = explainTrouble(trouble, readEnvironment(change));
  return `${title}. ${happened} ${next.join(' ')}`;
};
const failed = (failure: Failure): Trouble => ({ kind: 'failed', failure });

describe('explainTrouble', () => {
  it('names the addresses that the policy does not allow, as that and not as a lost connection', () => {
    const one = words({ kind: 'blocked', origins: ['https://a.example'] });
    expect(one).toMatch(/own policy does not allow this address/);
    expect(one).toMatch(
      /https:\/\/a\.example is not among them.*add it to the policy’s connect-src/,
    );
    const two = words({ kind: 'blocked', origins: ['https://a.example', 'https://b.example'] });
    expect(two).toMatch(/a\.example and https:\/\/b\.example are not among them.*add them/);
    expect(two).not.toMatch(/connection|proxy/);
  });

  it('points at the region where AWS’s own address does not answer, and else at the endpoint', () => {
    const silent = (origin: string): Trouble => ({ kind: 'silent', origin });
    expect(words(silent('https://lambda.eu-west-1.amazonaws.com'))).toMatch(
      /spelling of the region/,
    );
    const own = { endpoints: { lambda: 'http://127.0.0.1:4000' } };
    expect(words(silent('http://127.0.0.1:4000'), own)).toMatch(/endpoint under More settings/);
  });

  it.each<[string, Failure, RegExp]>([
    [
      'a device that is offline',
      { kind: 'offline', operation: 'GetId' },
      /offline.*nothing could be checked/,
    ],
    [
      'an unknown pool',
      toService('ResourceNotFoundException', "IdentityPool 'x' not found."),
      /no such identity pool.*Cognito in eu-west-1 knows no pool/,
    ],
    ['a pool without guests', GUESTS, /lets no guests in.*Fill in the sign-in/],
    [
      'a pool without a role',
      toService('InvalidIdentityPoolConfigurationException', 'Invalid.'),
      /not set up fully/,
    ],
    [
      'something that is not AWS',
      { kind: 'unreadable', operation: 'GetId', statusCode: 200, raw: '' },
      /Something else answered/,
    ],
  ])('says of %s what is wrong with it', (_what, failure, expected) => {
    expect(words(failed(failure))).toMatch(expected);
  });
});

describe('isGuestRefused', () => {
  it('is true for the one sentence that says so', () => {
    expect(isGuestRefused(GUESTS)).toBe(true);
    expect(isGuestRefused(toService('NotAuthorizedException', 'Access denied'))).toBe(false);
    expect(isGuestRefused({ kind: 'offline', operation: 'GetId' })).toBe(false);
  });
});

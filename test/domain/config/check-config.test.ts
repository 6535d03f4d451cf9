import { describe, expect, it } from 'vitest';
import { checkConfig, LONGEST_POLICY } from '../../../src/domain/config/check-config.ts';
import { ENTRY, POOL, SIGN_IN, toFile } from './samples.ts';

const check = (...entries: readonly unknown[]) => checkConfig(JSON.stringify(toFile(...entries)));
const GOOD = { ...ENTRY, signIn: SIGN_IN };

describe('checkConfig', () => {
  it('has nothing to say of an environment that people sign in to', () => {
    expect(check(GOOD)).toMatchObject({ problems: [], warnings: [], environments: 1 });
  });

  it('places its warnings where they stand in the file, whatever is wrong before them', () => {
    const guests = { ...ENTRY, id: 'guests' };
    const bad = { ...GOOD, region: 'Ireland', 'a b': 1 };
    const { problems, warnings } = check(bad, GOOD, GOOD, 'nothing', guests);
    expect(problems.map(({ path }) => path)).toEqual([
      '$.environments[0].region',
      '$.environments[0]["a b"]',
      '$.environments[2].id',
      '$.environments[3]',
    ]);
    expect(warnings).toEqual([
      { path: '$.environments[4]', message: expect.stringMatching(/no sign-in: whoever/) },
      { path: '$.environments[4].name', message: expect.stringMatching(/^“Staging” is the name/) },
    ]);
  });

  it.each<[string, object, string, RegExp]>([
    [
      'an endpoint on this machine',
      { endpoints: { lambda: 'http://[::1]:4000' } },
      '.endpoints.lambda',
      /this machine only/,
    ],
    [
      'a sign-in on this machine',
      { signIn: { ...SIGN_IN, domain: 'http://localhost:1' } },
      '.signIn.domain',
      /nobody else can sign in/,
    ],
    [
      'a pool of another region',
      { region: 'us-east-1' },
      '.region',
      /^The pool is in eu-west-1, the calls go to us-east-1/,
    ],
  ])('warns of %s', (_what, change, path, message) => {
    const expected = { path: `$.environments[0]${path}`, message: expect.stringMatching(message) };
    expect(check({ ...GOOD, ...change }).warnings).toEqual([expected]);
  });

  it('warns where there is no environment, unless a problem says why', () => {
    expect(check().warnings).toMatchObject([{ path: '$.environments' }]);
    expect(check('nothing').warnings).toEqual([]);
    expect(checkConfig('{').warnings).toEqual([]);
  });

  it('says which addresses the page calls, and how long its policy is', () => {
    const { connectSources, policyLength } = check(GOOD, { ...GOOD, id: 'other', name: 'Other' });
    expect(connectSources).toContain(
      "connect-src 'self' https://lambda.eu-west-1.amazonaws.com https://cognito-identity.eu-west-1.amazonaws.com",
    );
    expect(policyLength).toBeGreaterThan(connectSources.length);
  });

  it('warns when CloudFront would not take the policy', () => {
    const entries = Array.from('abcdefghijklmnopqrst', (letter) => {
      const region = `eu-${letter}west-1`;
      const identityPoolId = POOL.replace('eu-west-1', region);
      return { ...GOOD, id: letter, name: letter, region, identityPoolId };
    });
    const { policyLength, warnings } = check(...entries);
    expect(policyLength).toBeGreaterThan(LONGEST_POLICY);
    expect(warnings.at(-1)?.message).toMatch(/ characters too long for .* CloudFront/);
  });
});

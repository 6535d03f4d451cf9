import { describe, expect, it } from 'vitest';
import { EMPTY_CONFIG, type Environment } from '../../../src/domain/config/config.ts';
import { toContentSecurityPolicy } from '../../../src/domain/config/content-security-policy.ts';
import { toPageHeaders } from '../../../src/domain/config/page-headers.ts';
import { POOL, readEnvironment, SIGN_IN } from './samples.ts';

const toPolicy = (...environments: readonly Environment[]) =>
  toContentSecurityPolicy({ title: 'Desk', environments });

/** CloudFront takes no longer one in a response headers policy (aws-facts §10). */
const LONGEST = 1783;
const REGIONS =
  'eu-west-1 eu-north-1 us-east-1 us-gov-west-1 cn-northwest-1 ap-southeast-4 eusc-de-east-1 us-isob-east-1';

describe('toContentSecurityPolicy', () => {
  it('is one line that names the endpoints of the config and nothing else', () => {
    expect(toPolicy(readEnvironment())).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; " +
        "manifest-src 'self'; worker-src 'self'; connect-src 'self' " +
        'https://lambda.eu-west-1.amazonaws.com https://cognito-identity.eu-west-1.amazonaws.com ' +
        'https://logs.eu-west-1.amazonaws.com; ' +
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; " +
        "require-trusted-types-for 'script'; trusted-types service-worker",
    );
  });

  it('names the regions of functions that the config suggests by their full ARN', () => {
    const functions = ['orders', 'arn:aws:lambda:us-west-2:123456789012:function:orders:live'];
    const policy = toPolicy(readEnvironment({ functions }));
    expect(policy).toContain(
      ' https://lambda.eu-west-1.amazonaws.com https://lambda.us-west-2.amazonaws.com ',
    );
    expect(policy).toContain(
      ' https://logs.eu-west-1.amazonaws.com https://logs.us-west-2.amazonaws.com;',
    );
  });

  it('names where the tokens of a sign-in come from: a user pool’s domain, and another provider’s issuer too', () => {
    expect(toPolicy(readEnvironment({ signIn: SIGN_IN }))).toContain(
      ` ${new URL(SIGN_IN.domain).origin} https://logs.`,
    );
    const issuer = 'https://login.example.com/realm';
    const domain = 'https://tokens.example.com';
    expect(toPolicy(readEnvironment({ signIn: { ...SIGN_IN, issuer, domain } }))).toContain(
      ' https://tokens.example.com https://login.example.com https://logs.',
    );
  });

  it('lets the page talk to its own origin only where there is no environment', () => {
    expect(toContentSecurityPolicy(EMPTY_CONFIG)).toContain("; connect-src 'self'; ");
  });

  it('names an endpoint once, however many environments share it, and without its path', () => {
    const endpoints = {
      lambda: 'http://127.0.0.1:4000/x',
      cognitoIdentity: 'http://127.0.0.1:4000',
      logs: 'http://127.0.0.1:4000',
    };
    const policy = toPolicy(
      readEnvironment({ endpoints }),
      readEnvironment({ id: 'other', endpoints }),
    );
    expect(policy).toContain("; connect-src 'self' http://127.0.0.1:4000; ");
  });

  it(`fits into CloudFront’s ${LONGEST} characters with eight environments in eight regions`, () => {
    const environments = REGIONS.split(' ').map((region, index) =>
      readEnvironment({
        id: `e${index}`,
        region,
        identityPoolId: POOL.replace('eu-west-1', region).slice(0, 55),
      }),
    );
    expect(environments).toHaveLength(8);
    expect(toPolicy(...environments).length).toBeLessThanOrEqual(LONGEST);
  });

  it('has no unsafe-… and no wildcard in it', () => {
    expect(toPolicy(readEnvironment())).not.toMatch(/unsafe-|\*/);
  });
});

describe('toPageHeaders', () => {
  it('carries the policy, and sends no referrer anywhere', () => {
    const config = { title: 'Desk', environments: [readEnvironment()] };
    expect(toPageHeaders(config)).toMatchObject({
      'Content-Security-Policy': toContentSecurityPolicy(config),
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
    });
  });
});

import { describe, expect, it } from 'vitest';
import { explainFailure } from '../../../src/domain/failure/explain-failure.ts';
import type { Operation } from '../../../src/domain/failure/operation.ts';
import { SUBJECT, toServiceFailure } from './samples.ts';

function titleOf(
  errorName: string,
  message: string,
  operation: Operation = 'Invoke',
  status = 400,
) {
  return explainFailure(toServiceFailure(errorName, status, message, operation), SUBJECT).title;
}

describe('the words for Cognito', () => {
  const notAuthorized = [
    [
      'Unauthenticated access is not supported for this identity pool.',
      'Guests are not let in here',
    ],
    ['Invalid login token. Token expired: 1754028847 >= 1754027905', 'Your sign-in has run out'],
    ["Invalid login token. Couldn't verify signed token.", 'Your sign-in could not be checked'],
    [
      "Invalid login token. Issuer doesn't match providerName",
      'The sign-in does not fit the identity pool',
    ],
    [
      'Invalid login token. Missing a required claim: aud',
      'The sign-in gave the wrong kind of proof',
    ],
    [
      'Token is not from a supported provider of this identity pool.',
      'The identity pool does not know this sign-in',
    ],
    [
      "Logins don't match. Please include at least one valid login for this identity or identity pool.",
      'Your saved identity belongs to another sign-in',
    ],
    ["Access to Identity 'eu-west-1:1' is forbidden.", 'Your saved identity needs a sign-in'],
    [
      'Invalid login token. Not a valid OpenId Connect identity token.',
      'Your sign-in was not accepted',
    ],
    ['Access denied', 'The identity pool gave no access'],
    ['', 'The identity pool gave no access'],
  ] as const;

  it.each(notAuthorized)('tell “%s” apart: %s', (message, title) => {
    expect(titleOf('NotAuthorizedException', message, 'GetCredentialsForIdentity')).toBe(title);
  });

  it('tell a pool that is not there from an identity that is not there', () => {
    const name = 'ResourceNotFoundException';
    expect(titleOf(name, "IdentityPool 'eu-west-1:1' not found.", 'GetId')).toBe(
      'The identity pool was not found',
    );
    expect(titleOf(name, "Identity 'eu-west-1:1' not found.", 'GetCredentialsForIdentity')).toBe(
      'Your saved identity no longer exists',
    );
  });

  it('name the trust policy where the pool’s role cannot be used', () => {
    const failure = toServiceFailure(
      'InvalidIdentityPoolConfigurationException',
      400,
      'Invalid identity pool configuration. Check assigned IAM roles for this pool.',
      'GetCredentialsForIdentity',
    );
    const words = explainFailure(failure, SUBJECT);
    expect(words.who).toBe('owner');
    expect(words.next.join(' ')).toContain('sts:AssumeRoleWithWebIdentity');
    expect(words.next.join(' ')).toContain(SUBJECT.identityPoolId);
  });
});

describe('the words for Lambda', () => {
  it('tell a function that is not there from a version that is not there', () => {
    const failure = toServiceFailure('ResourceNotFoundException', 404, 'Function not found: arn');
    expect(explainFailure(failure, SUBJECT).happened).toBe(
      'There is no function “orders-reprocess” in eu-west-1 (Staging).',
    );
    expect(explainFailure(failure, { ...SUBJECT, qualifier: 'prod' }).happened).toBe(
      'There is no function “orders-reprocess” with the version or alias “prod” in eu-west-1 (Staging).',
    );
  });

  it.each([
    [
      'Tail logs are not supported for functions configured with capacity provider',
      'This function cannot return its log',
    ],
    [
      'The derived qualifier from the function name does not match the specified qualifier.',
      'Two different versions were asked for',
    ],
    [
      'The invoked function is enabled with tenancy configuration. Add a valid tenant ID in your request and try again.',
      'This function needs a valid tenant ID',
    ],
    [
      'The invoked function is not enabled with tenancy configuration. Remove the tenant ID from your request and try again.',
      'This function takes no tenant ID',
    ],
    ['Something else', 'AWS did not accept one of the fields'],
  ])('tell an invalid value apart by “%s”', (message, title) => {
    expect(titleOf('InvalidParameterValueException', message)).toBe(title);
  });

  it.each([
    ['CallerRateLimitExceeded', 'Too many calls at a time'],
    ['ConcurrentInvocationLimitExceeded', 'The AWS account is busy'],
    ['ConcurrentSnapshotCreateLimitExceeded', 'AWS is busy preparing functions'],
    ['FunctionInvocationRateLimitExceeded', 'The function is called too often'],
    ['ReservedFunctionConcurrentInvocationLimitExceeded', 'The function is busy'],
    ['ReservedFunctionInvocationRateLimitExceeded', 'The function is called too often'],
    ['SomethingNew', 'Too many calls at a time'],
    ['constructor', 'Too many calls at a time'],
  ])('tell a throttle apart by its reason %s: %s', (reason, title) => {
    const failure = { ...toServiceFailure('TooManyRequestsException', 429), reason };
    expect(explainFailure(failure, SUBJECT).title).toBe(title);
  });

  it.each([
    [
      'InvalidSignatureException',
      'Signature expired: 20261122T100000Z is now earlier than 20261122T111500Z (…)',
      'This computer’s clock is wrong',
    ],
    [
      'InvalidSignatureException',
      'Signature not yet current: 20261122T100000Z is still later than 20261122T091500Z',
      'This computer’s clock is wrong',
    ],
    [
      'InvalidSignatureException',
      "Credential should be scoped to a valid region, not 'us-east-1'.",
      'The call went to the wrong region',
    ],
    [
      'SignatureDoesNotMatch',
      'The request signature we calculated does not match',
      'AWS did not accept the signature',
    ],
    [
      'ExpiredTokenException',
      'The security token included in the request is expired',
      'Your access has run out',
    ],
    [
      'UnrecognizedClientException',
      'The security token included in the request is invalid.',
      'AWS does not know this session',
    ],
    ['RequestExpired', 'Request has expired.', 'This computer’s clock is wrong'],
    [
      'MissingAuthenticationTokenException',
      'Missing Authentication Token',
      'The call lost its signature on the way',
    ],
  ])('tell %s “%s” apart', (errorName, message, title) => {
    expect(titleOf(errorName, message, 'Invoke', 403)).toBe(title);
  });

  it('quote AWS where its message says more, cut at a length that can be read', () => {
    const failure = toServiceFailure(
      'InvalidRequestContentException',
      400,
      `Could not parse ${'x '.repeat(400)}`,
    );
    const { happened } = explainFailure(failure, SUBJECT);
    expect(happened).toContain('AWS’s own words: “Could not parse x');
    expect(happened).toMatch(/…”\.$/);
    expect(happened.length).toBeLessThan(420);
  });
});

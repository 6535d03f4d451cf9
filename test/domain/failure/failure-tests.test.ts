import { describe, expect, it } from 'vitest';
import type { Failure } from '../../../src/domain/failure/failure.ts';
import {
  isClockSkew,
  isCredentialsExpired,
  isTailRefused,
} from '../../../src/domain/failure/failure-tests.ts';
import { isIdentityGone } from '../../../src/domain/failure/identity-gone.ts';
import { toLostCalls, toServiceFailure } from './samples.ts';

const OTHERS: readonly Failure[] = [
  ...toLostCalls('Invoke'),
  toServiceFailure('AccessDeniedException', 403, 'User: x is not authorized to perform: a:b'),
  toServiceFailure('ResourceNotFoundException', 404, 'Function not found: arn'),
  toServiceFailure(
    'ServiceException',
    500,
    'An error occurred and the request cannot be processed.',
  ),
];

describe('isCredentialsExpired', () => {
  it.each([
    toServiceFailure('ExpiredTokenException', 403, ''),
    toServiceFailure('ExpiredToken', 403, ''),
    toServiceFailure('UnrecognizedClientException', 403, ''),
    toServiceFailure('InvalidClientTokenId', 403, ''),
    toServiceFailure(
      'AccessDeniedException',
      403,
      'The security token included in the request is expired',
    ),
    toServiceFailure('ExpiredTokenException', 403, '', 'ListFunctions'),
  ])('holds for an answer that proves that nothing ran: $errorName', (failure) => {
    expect(isCredentialsExpired(failure)).toBe(true);
  });

  it('holds for nothing that may have run, and for no answer of Cognito', () => {
    expect(OTHERS.some(isCredentialsExpired)).toBe(false);
    expect(isCredentialsExpired(toServiceFailure('ExpiredTokenException', 500))).toBe(false);
    const login = 'Invalid login token. Token expired: 1 >= 0';
    const cognito = toServiceFailure(
      'NotAuthorizedException',
      400,
      login,
      'GetCredentialsForIdentity',
    );
    expect(isCredentialsExpired(cognito)).toBe(false);
    const clock = toServiceFailure(
      'InvalidSignatureException',
      403,
      'Signature expired: a is now earlier than b',
    );
    expect(isCredentialsExpired(clock)).toBe(false);
  });
});

describe('isClockSkew', () => {
  it.each([
    toServiceFailure(
      'InvalidSignatureException',
      403,
      'Signature expired: 2026 is now earlier than 2027',
    ),
    toServiceFailure(
      'InvalidSignatureException',
      403,
      'Signature not yet current: 2027 is still later than 2026',
    ),
    toServiceFailure(
      'SignatureDoesNotMatch',
      403,
      'Signature expired: 2026 is now earlier than 2027',
    ),
    toServiceFailure('RequestTimeTooSkewed', 403),
    toServiceFailure('RequestExpired', 400),
    toServiceFailure('RequestInTheFuture', 403),
  ])('holds where AWS refused the time of the call: $errorName $message', (failure) => {
    expect(isClockSkew(failure)).toBe(true);
  });

  it('holds for no other bad signature and for no expired token', () => {
    expect(OTHERS.some(isClockSkew)).toBe(false);
    expect(isClockSkew(toServiceFailure('SignatureDoesNotMatch', 403, 'does not match'))).toBe(
      false,
    );
    const token = 'The security token included in the request is expired';
    expect(isClockSkew(toServiceFailure('ExpiredTokenException', 403, token))).toBe(false);
  });
});

describe('isIdentityGone', () => {
  const name = 'ResourceNotFoundException';

  it('holds where the identity is not there, and not where the pool is not there', () => {
    const operation = 'GetCredentialsForIdentity';
    const gone = toServiceFailure(name, 400, "Identity 'eu-west-1:0' not found.", operation);
    expect(isIdentityGone(gone)).toBe(true);
    const pool = toServiceFailure(name, 400, "IdentityPool 'eu-west-1:0' not found.", 'GetId');
    expect(isIdentityGone(pool)).toBe(false);
  });

  it('holds for nothing that Lambda says', () => {
    expect(OTHERS.some(isIdentityGone)).toBe(false);
    expect(isIdentityGone(toServiceFailure(name, 404, "Identity 'x' not found."))).toBe(false);
  });
});

describe('isTailRefused', () => {
  it.each([
    'Tail logs are not supported for functions configured with capacity provider',
    'LogType Tail is not supported for this function.',
    'The log type is unsupported for Managed Instances',
    'You cannot use tail logs with this function',
  ])('holds for “%s”', (message) => {
    expect(isTailRefused(toServiceFailure('InvalidParameterValueException', 400, message))).toBe(
      true,
    );
  });

  it('holds for no other invalid value, no other status and no other call', () => {
    const name = 'InvalidParameterValueException';
    const message = 'Tail logs are not supported';
    expect(isTailRefused(toServiceFailure(name, 400, 'The runtime is not supported'))).toBe(false);
    expect(isTailRefused(toServiceFailure(name, 400, 'Detail cannot be read'))).toBe(false);
    expect(isTailRefused(toServiceFailure(name, 500, message))).toBe(false);
    expect(isTailRefused(toServiceFailure(name, 400, message, 'ListAliases'))).toBe(false);
    expect(isTailRefused(toServiceFailure('ServiceException', 400, message))).toBe(false);
    expect(OTHERS.some(isTailRefused)).toBe(false);
  });
});

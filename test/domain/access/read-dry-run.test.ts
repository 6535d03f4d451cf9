import { describe, expect, it } from 'vitest';
import { readDryRun } from '../../../src/domain/access/read-dry-run.ts';
import type { Failure } from '../../../src/domain/failure/failure.ts';
import type { Outcome } from '../../../src/domain/run/outcome.ts';
import { DRY_RUN_SUBJECT, toLostCalls, toServiceFailure } from '../failure/samples.ts';
import { readDenied, readVerdict, toArn, toDenial } from './denials.ts';

const ARN = toArn('orders-reprocess');
const readKind = (failure: Failure) => readDryRun({ ok: false, failure }, DRY_RUN_SUBJECT).kind;
const readOutcome = (value: Outcome) => readDryRun({ ok: true, value }, DRY_RUN_SUBJECT);

describe('a dry run’s answer', () => {
  it('of 204 is a yes', () => {
    const reading = readOutcome({ kind: 'allowed', statusCode: 204 });
    expect(reading).toEqual({ kind: 'verdict', verdict: { kind: 'allowed' } });
  });

  it.each([
    { kind: 'returned', statusCode: 200, body: new Uint8Array() },
    { kind: 'function error', statusCode: 200, body: new Uint8Array(), functionError: 'Unhandled' },
    { kind: 'accepted', statusCode: 202 },
  ] as const)(
    'that is $kind comes of no dry run: it may have run, and nothing more is asked',
    (outcome) => {
      const reading = readOutcome(outcome);
      if (reading.kind !== 'halt') throw new Error(`Not a halt but ${reading.kind}`);
      expect(reading.halt.title).toBe('This endpoint does not know dry runs');
      expect(reading.halt.sentence).toContain(`It answered ${outcome.statusCode} instead of 204`);
      expect(reading.halt.sentence).toContain('may have run the function');
    },
  );

  it('of a missing permission says what is missing, for whom, and the statement to hand on', () => {
    const denied = readDenied(toDenial(ARN));
    expect(denied).toMatchObject({
      action: 'lambda:InvokeFunction',
      resource: ARN,
      role: 'desk-guest',
      isForRole: true,
    });
    expect(denied.statement).toBe(
      `{\n  "Effect": "Allow",\n  "Action": "lambda:InvokeFunction",\n  "Resource": "${ARN}"\n}`,
    );
    expect(denied.next.join(' ')).toContain('the role “desk-guest”');
  });

  it('that says nothing about what is missing is read by what was asked', () => {
    const denied = readDenied(toServiceFailure('AccessDeniedException', 403));
    expect(denied.action).toBe('lambda:InvokeFunction');
    expect(denied.resource).toBe('arn:aws:lambda:eu-west-1:*:function:orders-reprocess');
    expect(denied).not.toHaveProperty('role');
  });

  it('of a Deny, or of a guest’s session, has no statement: none would help', () => {
    for (const reason of [
      'with an explicit deny in a service control policy',
      'because no session policy allows the lambda:InvokeFunction action',
    ]) {
      const denied = readDenied(toDenial(ARN, reason));
      expect(denied).not.toHaveProperty('statement');
      expect(denied.isForRole).toBe(false);
      expect(denied.next.length).toBeGreaterThan(0);
    }
  });

  it('of the function’s own policy has a statement for that policy, not for the role', () => {
    const denied = readDenied(
      toDenial(ARN, 'because no resource-based policy allows the lambda:InvokeFunction action'),
    );
    expect(denied.isForRole).toBe(false);
    expect(JSON.parse(denied.statement ?? '')).toMatchObject({
      Principal: { AWS: 'arn:aws:iam::123456789012:role/desk-guest' },
    });
  });

  it('never holds a token, whatever AWS repeats', () => {
    const token = 'a'.repeat(200);
    expect(JSON.stringify(readDenied(toDenial(token)))).not.toContain(token);
  });

  it('of a function that is not there says so', () => {
    const verdict = readVerdict(toServiceFailure('ResourceNotFoundException', 404));
    expect(verdict).toMatchObject({ kind: 'missing' });
    expect(verdict).toHaveProperty('sentence', expect.stringContaining('orders-reprocess'));
  });

  it.each([
    toServiceFailure('InvalidParameterValueException', 400, 'Add a valid tenant ID'),
    toServiceFailure('ServiceException', 500),
    toServiceFailure('KMSAccessDeniedException', 502),
    ...toLostCalls('Invoke').filter(
      (lost) => lost.kind === 'cut' || lost.kind === 'unreadable' || lost.kind === 'blocked',
    ),
  ])('that tells nothing ($kind $errorName) is no verdict, with the reason', (failure) => {
    const verdict = readVerdict(failure);
    expect(verdict.kind).toBe('unclear');
    expect(verdict).toHaveProperty('sentence', expect.stringMatching(/\w+\. \w+.*\.$/));
  });
});

describe('a dry run is asked for again', () => {
  it.each([
    toServiceFailure('TooManyRequestsException', 429),
    toServiceFailure('ThrottlingException', 400),
    toServiceFailure('TooManyRequestsException', 400, '', 'GetCredentialsForIdentity'),
  ])('after $errorName of $operation', (failure) => {
    expect(readKind(failure)).toBe('throttled');
  });

  it('and is unclear where that did not help', () => {
    const failure = toServiceFailure('TooManyRequestsException', 429);
    const reading = readDryRun({ ok: false, failure }, DRY_RUN_SUBJECT);
    expect(reading).toMatchObject({ otherwise: { kind: 'verdict', verdict: { kind: 'unclear' } } });
  });
});

describe('a check ends', () => {
  it.each([
    ['where no session can be had', toServiceFailure('NotAuthorizedException', 400, '', 'GetId')],
    ['where the session has gone', toServiceFailure('ExpiredTokenException', 403)],
    ['where the clock is wrong', toServiceFailure('RequestExpired', 403)],
    ['where the device is offline', { kind: 'offline', operation: 'Invoke' } as const],
    [
      'where nobody is signed in',
      { kind: 'signed out', operation: 'SignIn', hasEnded: true } as const,
    ],
    [
      'where no role is chosen',
      { kind: 'no role', operation: 'GetCredentialsForIdentity' } as const,
    ],
    [
      'where the sign-in cannot be prolonged',
      { kind: 'network', operation: 'RenewSignIn', online: true, raw: '' } as const,
    ],
    [
      'where the network went',
      { kind: 'network', operation: 'Invoke', online: false, raw: '' } as const,
    ],
    [
      'where a part of the page is missing',
      { kind: 'not loaded', operation: 'Invoke', raw: '' } as const,
    ],
  ])('%s', (_words, failure) => {
    const reading = readDryRun({ ok: false, failure }, DRY_RUN_SUBJECT);
    if (reading.kind !== 'halt') throw new Error(`Not a halt but ${reading.kind}`);
    expect(reading.halt.title).not.toBe('');
    expect(reading.halt.sentence).toMatch(/\.$/);
  });

  it('not for one address that nobody answers at: the next function may be elsewhere', () => {
    const failure = { kind: 'network', operation: 'Invoke', online: true, raw: '' } as const;
    expect(readVerdict(failure).kind).toBe('unclear');
  });
});

// Runs of every sort, with bytes and texts of any sort in them.
import fc from 'fast-check';
import type { Failure } from '../../../src/domain/failure/failure.ts';
import type { Outcome } from '../../../src/domain/run/outcome.ts';
import type { EndedRun } from '../../../src/domain/run/run.ts';
import { encodeBase64 } from '../../../src/domain/text/base64.ts';
import { SUBJECT } from '../failure/samples.ts';

const text = fc.string({ maxLength: 20 });
const utf8 = fc.string({ unit: 'grapheme', maxLength: 40 }).map((t) => new TextEncoder().encode(t));
const anyBytes = fc.oneof(fc.uint8Array({ maxLength: 60 }), utf8);
const ms = fc.nat(900_000);
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const came = {
  statusCode: fc.constantFrom(200, 202, 204),
  requestId: optional(fc.uuid()),
  executedVersion: optional(text),
  durableExecutionArn: optional(text),
};
const answer = {
  ...came,
  body: anyBytes,
  logResult: optional(anyBytes.map(encodeBase64)),
  contentType: optional(fc.constant('application/json')),
};
const outcome = fc
  .oneof(
    fc.record({ kind: fc.constant('returned' as const), ...answer }),
    fc.record({ kind: fc.constant('function error' as const), functionError: text, ...answer }),
    fc.record({ kind: fc.constantFrom('accepted' as const, 'allowed' as const), ...came }),
  )
  .map((value) => withoutGaps(value) as Outcome);

const operation = fc.constantFrom('Invoke' as const, 'GetId' as const, 'RenewSignIn' as const);
const failure = fc
  .oneof(
    fc.record({
      kind: fc.constant('service' as const),
      operation,
      errorName: fc.constantFrom('AccessDeniedException', 'TooManyRequestsException', 'Odd'),
      message: text,
      statusCode: fc.constantFrom(400, 403, 429, 500),
      requestId: optional(fc.uuid()),
      reason: optional(text),
      raw: text,
    }),
    fc.record({
      kind: fc.constant('network' as const),
      operation,
      online: fc.boolean(),
      raw: text,
    }),
    fc.record({ kind: fc.constant('cut' as const), operation, statusCode: fc.nat(599), raw: text }),
    fc.record({
      kind: fc.constantFrom('stopped' as const, 'timed out' as const),
      operation,
      afterMs: ms,
      sent: fc.boolean(),
    }),
    fc.record({ kind: fc.constant('unreadable' as const), operation, raw: text }),
    fc.record({ kind: fc.constant('not loaded' as const), operation, raw: text }),
    fc.record({ kind: fc.constant('blocked' as const), operation, endpoint: fc.webUrl() }),
    fc.record({ kind: fc.constantFrom('offline' as const, 'no role' as const), operation }),
    fc.record({ kind: fc.constant('signed out' as const), operation, hasEnded: fc.boolean() }),
    fc.record({
      kind: fc.constant('sign-in' as const),
      operation: fc.constant('SignIn' as const),
      problem: fc.constantFrom('refused' as const, 'clock' as const),
      raw: text,
    }),
  )
  .map((value) => withoutGaps(value) as Failure);

/** Of a stream that broke off: as much of it as a record has. */
const broken = fc
  .record({
    how: fc.constantFrom('cut' as const, 'no end' as const),
    requestId: optional(fc.uuid()),
    bytes: anyBytes.filter(({ length }) => length > 0),
    chunks: fc.integer({ min: 1, max: 9 }),
  })
  .map(({ bytes, chunks, ...rest }) => ({
    kind: 'failure' as const,
    failure: withoutGaps({
      ...{ kind: 'broken stream', operation: 'Invoke', statusCode: 200, raw: '', ...rest },
      receivedBytes: bytes.length,
    }) as Failure,
    stream: {
      figures: { bytes: bytes.length, chunks, timeline: { bucketMs: 0, buckets: [] } },
      kept: { kind: 'whole' as const, bytes },
    },
  }));

const request = fc
  .record({
    region: fc.constantFrom('eu-west-1', 'us-east-1'),
    functionName: fc.constantFrom(
      'orders',
      'arn:aws:lambda:us-east-1:123456789012:function:orders',
    ),
    qualifier: optional(text),
    invocationType: fc.constantFrom('RequestResponse', 'Event', 'DryRun'),
    logType: fc.constantFrom('None', 'Tail'),
    clientContext: optional(anyBytes.map(encodeBase64)),
    tenantId: optional(text),
    durableExecutionName: optional(text),
    payload: optional(anyBytes),
  })
  .map((value) => withoutGaps(value) as EndedRun['request']);

const times = fc
  .record({
    sentMs: optional(ms),
    answeredMs: optional(ms),
    firstByteMs: optional(ms),
    endedMs: ms,
  })
  .map((value) => withoutGaps(value) as NonNullable<EndedRun['times']>);

export const anyRun: fc.Arbitrary<EndedRun> = fc
  .record({
    request,
    end: fc.oneof(
      outcome.map((value) => ({ kind: 'outcome' as const, outcome: value })),
      failure.map((value) => ({ kind: 'failure' as const, failure: value })),
      broken,
    ),
    startedAt: fc.integer({ min: 0, max: 4e12 }),
    tookMs: ms,
    times: optional(times),
    resent: optional(fc.constantFrom('new credentials' as const, 'corrected clock' as const)),
  })
  .map(({ end, ...rest }) => {
    const { region, functionName, qualifier = '', invocationType } = rest.request;
    const subject = { ...SUBJECT, region, functionName, qualifier, invocationType };
    return { id: 1, subject, ...withoutGaps(rest), ...end } as EndedRun;
  });

function withoutGaps(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined));
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDraft } from '../../../src/domain/request/check-draft.ts';
import { checkPayload } from '../../../src/domain/request/check-payload.ts';
import { type Draft, EMPTY_DRAFT } from '../../../src/domain/request/draft.ts';

const DRAFT: Draft = { ...EMPTY_DRAFT, functionName: 'orders' };
const MB = 1024 * 1024;

function check(change: Partial<Draft>) {
  return checkDraft({ ...DRAFT, ...change }, 'eu-west-1');
}

function fieldsOf(change: Partial<Draft>) {
  return check(change).problems.map(({ field }) => field);
}

const toText = (text: string) => ({ kind: 'text', text }) as const;

describe('checkDraft', () => {
  it('makes the smallest request from a name alone: no body, the log tail asked for', () => {
    expect(check({})).toEqual({
      problems: [],
      cautions: [],
      request: {
        region: 'eu-west-1',
        functionName: 'orders',
        invocationType: 'RequestResponse',
        logType: 'Tail',
      },
      sizes: {
        payloadBytes: 0,
        payloadLimit: 6291456,
        clientContextBytes: 0,
        clientContextLimit: 3583,
      },
    });
  });

  it('sends every field as it was typed', () => {
    const { request } = check({
      functionName: 'orders:7',
      qualifier: '7',
      payload: toText('{"n":12345678901234567890}'),
      clientContext: '{"custom":{}}',
      tenantId: 'tenant 1',
      durableExecutionName: 'run-1',
      logTail: false,
    });
    expect(request).toEqual({
      region: 'eu-west-1',
      functionName: 'orders:7',
      qualifier: '7',
      invocationType: 'RequestResponse',
      logType: 'None',
      clientContext: 'eyJjdXN0b20iOnt9fQ==',
      tenantId: 'tenant 1',
      durableExecutionName: 'run-1',
      payload: new TextEncoder().encode('{"n":12345678901234567890}'),
    });
  });

  it('lists all problems at once, in the order of the form, and makes no request', () => {
    const bad: Partial<Draft> = {
      functionName: 'my orders',
      qualifier: 'a b',
      payload: toText('"\ud800"'),
      clientContext: 'x'.repeat(3000),
      tenantId: '*',
      durableExecutionName: 'a b',
      waitSeconds: 'soon',
    };
    expect(fieldsOf(bad)).toEqual([
      'functionName',
      'qualifier',
      'payload',
      'clientContext',
      'tenantId',
      'durableExecutionName',
      'waitSeconds',
    ]);
    expect(check(bad).request).toBeUndefined();
  });

  it('makes a request from a draft with cautions: the service decides', () => {
    const { problems, cautions, request } = check({
      payload: toText('{oops'),
      clientContext: '[]',
    });
    expect(problems).toEqual([]);
    expect(cautions.map(({ field }) => field)).toEqual(['payload', 'clientContext']);
    expect(new TextDecoder().decode(request?.payload)).toBe('{oops');
  });

  it('asks for the log tail with RequestResponse only', () => {
    expect(check({ invocationType: 'Event' }).request?.logType).toBe('None');
    expect(check({ invocationType: 'DryRun' }).request?.logType).toBe('None');
    expect(check({ logTail: false }).request?.logType).toBe('None');
  });

  it('sends the client context with RequestResponse only, so its problems count only then', () => {
    const clientContext = 'x'.repeat(3000);
    expect(fieldsOf({ clientContext })).toEqual(['clientContext']);
    const queued = check({ clientContext, invocationType: 'Event' });
    expect(queued.problems).toEqual([]);
    expect(queued.cautions).toEqual([]);
    expect(queued.request).not.toHaveProperty('clientContext');
    expect(queued.sizes.clientContextBytes).toBe(4000);
  });

  it('uses the region of a full ARN for the call', () => {
    const functionName = 'arn:aws:lambda:us-east-1:123456789012:function:orders';
    expect(check({ functionName }).request).toMatchObject({ region: 'us-east-1', functionName });
    expect(check({ functionName: '123456789012:function:orders' }).request?.region).toBe(
      'eu-west-1',
    );
  });

  it('refuses a qualifier that differs from the one in the name', () => {
    expect(fieldsOf({ functionName: 'orders:prod', qualifier: 'test' })).toEqual(['qualifier']);
    expect(fieldsOf({ functionName: 'orders:prod', qualifier: 'prod' })).toEqual([]);
  });

  it('counts the payload against the limit of the invocation type', () => {
    const payload = {
      kind: 'file',
      name: 'a.json',
      bytes: new Uint8Array(MB + 1).fill(0x31),
    } as const;
    expect(fieldsOf({ payload })).toEqual([]);
    expect(fieldsOf({ payload, invocationType: 'DryRun' })).toEqual([]);
    expect(fieldsOf({ payload, invocationType: 'Event' })).toEqual(['payload']);
    expect(check({ invocationType: 'Event' }).sizes.payloadLimit).toBe(MB);
    const large = { ...payload, bytes: new Uint8Array(6 * MB + 1).fill(0x31) };
    expect(fieldsOf({ payload: large })).toEqual(['payload']);
    expect(fieldsOf({ payload: { ...large, bytes: large.bytes.subarray(1) } })).toEqual([]);
  });

  it('takes the payload’s check from before and does not read the payload again', () => {
    const payload = checkPayload(toText('{"kept":true}'));
    const { request } = checkDraft(
      { ...DRAFT, payload: toText('{"typed":true}') },
      'eu-west-1',
      payload,
    );
    expect(request?.payload).toBe(payload.bytes);
  });

  it('sends a text payload as its UTF-8, byte for byte, and a file as its own bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        const { request, sizes } = check({ payload: toText(text) });
        expect(Buffer.from(request?.payload ?? []).equals(Buffer.from(text, 'utf8'))).toBe(true);
        expect(sizes.payloadBytes).toBe(Buffer.byteLength(text));
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1 }), (bytes) => {
        expect(check({ payload: { kind: 'file', name: 'f', bytes } }).request?.payload).toBe(bytes);
      }),
    );
  });

  it('never fails, whatever is typed, and gives a request exactly when there is no problem', () => {
    const any = fc.string({ unit: 'binary' });
    const draft: fc.Arbitrary<Draft> = fc.record({
      functionName: fc.oneof(any, fc.constant('orders')),
      qualifier: fc.oneof(any, fc.constant('')),
      invocationType: fc.constantFrom('RequestResponse', 'Event', 'DryRun'),
      streamResponse: fc.boolean(),
      logTail: fc.boolean(),
      payload: fc.oneof(
        any.map(toText),
        fc.uint8Array().map((bytes) => ({ kind: 'file', name: '', bytes }) as const),
      ),
      clientContext: any,
      tenantId: fc.oneof(any, fc.constant('')),
      durableExecutionName: fc.oneof(any, fc.constant('')),
      waitSeconds: fc.oneof(any, fc.constant('')),
    });
    fc.assert(
      fc.property(draft, (typed) => {
        const { problems, cautions, request } = checkDraft(typed, 'eu-west-1');
        expect(request === undefined).toBe(problems.length > 0);
        for (const { message } of [...problems, ...cautions]) expect(message).toMatch(/^\S/);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a response that is streamed', () => {
  it('goes with RequestResponse and DryRun; with Event there is no response, and the choice waits', () => {
    const isStreamed = (invocationType: Draft['invocationType']) =>
      check({ streamResponse: true, invocationType }).request?.isStreamed;
    expect(isStreamed('RequestResponse')).toBe(true);
    expect(isStreamed('DryRun')).toBe(true);
    expect(isStreamed('Event')).toBeUndefined();
    expect(check({}).request).not.toHaveProperty('isStreamed');
  });

  it('takes no durable execution name, and says so at its field', () => {
    const named = { streamResponse: true, durableExecutionName: 'run-1' };
    const { problems, request } = check(named);
    expect(problems).toEqual([
      { field: 'durableExecutionName', message: expect.stringContaining('switch streaming off') },
    ]);
    expect(request).toBeUndefined();
    expect(fieldsOf({ ...named, invocationType: 'Event' })).toEqual([]);
  });
});

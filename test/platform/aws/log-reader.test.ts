import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LogPlace, LogQuestion } from '../../../src/domain/log/whole/log-reader.ts';
import { createInvoker } from '../../../src/platform/aws/lambda-invoker.ts';
import { createLogReader } from '../../../src/platform/aws/log-reader.ts';
import { addFault, issueCredentials, resetSandbox, SANDBOX_URL } from '../sandbox-controls.ts';

const reader = createLogReader(() => true);
const { signal } = new AbortController();
let place: LogPlace;
let requestId = '';
beforeAll(async () => {
  const issued = await issueCredentials();
  place = { ...issued, region: 'eu-west-1', endpoint: SANDBOX_URL };
  const request = {
    region: 'eu-west-1',
    functionName: 'echo',
    invocationType: 'RequestResponse',
    logType: 'None',
  } as const;
  const call = { request, endpoint: SANDBOX_URL, ...issued, signal, onSent: () => undefined };
  const answer = await createInvoker(() => true).invoke(call);
  if (!answer.ok) throw new Error(answer.failure.kind);
  requestId = answer.value.requestId ?? '';
});
beforeEach(resetSandbox);

const question = (change: Partial<LogQuestion> = {}): LogQuestion => ({
  group: '/aws/lambda/echo',
  fromMs: Date.now() - 60_000,
  ...change,
});

describe('a read of CloudWatch Logs', () => {
  it('gives the events that hold the request id, and with their stream all of it', async () => {
    const found = await reader.read(place, question({ pattern: `"${requestId}"` }), signal);
    if (!found.ok) throw new Error(JSON.stringify(found.failure));
    const [first] = found.value.events;
    expect(first?.message).toBe(`START RequestId: ${requestId} Version: $LATEST\n`);
    expect(first?.atMs).toBeGreaterThan(Date.now() - 60_000);
    const all = await reader.read(place, question({ stream: first?.stream }), signal);
    expect(all.ok && all.value.events.length).toBeGreaterThan(found.value.events.length - 1);
    expect(new Set(found.value.events.map(({ id }) => id)).size).toBe(found.value.events.length);
  });

  it('may be empty and have a next page', async () => {
    await addFault({ operation: 'FilterLogEvents', action: { kind: 'empty page' } });
    const page = await reader.read(place, question(), signal);
    if (!page.ok) throw new Error(page.failure.kind);
    expect(page.value.events).toEqual([]);
    const next = await reader.read(place, question({ token: page.value.next }), signal);
    expect(next.ok && next.value.events.length).toBeGreaterThan(0);
  });

  it('is a failure where the group is not there, the role may not, or somebody stops it', async () => {
    expect(
      await reader.read(place, question({ group: '/aws/lambda/never' }), signal),
    ).toMatchObject({
      failure: {
        kind: 'service',
        operation: 'FilterLogEvents',
        errorName: 'ResourceNotFoundException',
      },
    });
    await addFault({
      operation: 'FilterLogEvents',
      action: { kind: 'error', errorName: 'AccessDeniedException' },
    });
    expect(await reader.read(place, question(), signal)).toMatchObject({
      failure: { kind: 'service', errorName: 'AccessDeniedException' },
    });
    const stopped = new AbortController();
    stopped.abort();
    expect((await reader.read(place, question(), stopped.signal)).ok).toBe(false);
  });

  it('that the page’s own policy blocks is named as that', async () => {
    vi.spyOn(globalThis, 'fetch').mockImplementation(async () => {
      const event = new SecurityPolicyViolationEvent('securitypolicyviolation', {
        blockedURI: `${SANDBOX_URL}/`,
        disposition: 'enforce',
        documentURI: location.href,
        effectiveDirective: 'connect-src',
        originalPolicy: '',
        statusCode: 0,
        violatedDirective: 'connect-src',
      });
      setTimeout(() => document.dispatchEvent(event));
      throw new TypeError('Failed to fetch');
    });
    const blocked = createLogReader(() => true);
    expect(await blocked.read(place, question(), signal)).toEqual({
      ok: false,
      failure: { kind: 'blocked', operation: 'FilterLogEvents', endpoint: SANDBOX_URL },
    });
  });
});

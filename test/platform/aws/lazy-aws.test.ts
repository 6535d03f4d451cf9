import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createLazyAws } from '../../../src/platform/aws/lazy-aws.ts';
import { issueCredentials, resetSandbox, SANDBOX_URL } from '../sandbox-controls.ts';

const gone = vi.hoisted(() => ({ isGone: true }));
vi.mock(import('../../../src/platform/aws/invocation.ts'), async (importOriginal) => {
  const original = await importOriginal();
  return {
    ...original,
    // As if the import itself had failed; a mock that throws would be an error of the test.
    createInvocation(isOnline) {
      if (gone.isGone) throw new TypeError('Failed to fetch dynamically imported module');
      return original.createInvocation(isOnline);
    },
  };
});

beforeEach(resetSandbox);

const CALL = {
  request: {
    region: 'eu-west-1',
    functionName: 'echo',
    invocationType: 'DryRun',
    logType: 'None',
  },
  endpoint: SANDBOX_URL,
  clockOffsetMs: 0,
  signal: new AbortController().signal,
  onSent: () => undefined,
} as const;

describe('the AWS SDK, loaded late,', () => {
  it('is a failure that says that nothing was sent where it cannot be loaded, and is tried again', async () => {
    const aws = createLazyAws(() => true);
    await aws.warmUp();
    const raw = expect.stringContaining('dynamically imported module');
    const { credentials } = await issueCredentials();
    const call = { ...CALL, credentials };
    expect(await aws.invoker.invoke(call)).toEqual({
      ok: false,
      failure: { kind: 'not loaded', operation: 'Invoke', raw },
    });
    gone.isGone = false;
    expect(await aws.invoker.invoke(call)).toMatchObject({ ok: true, value: { kind: 'allowed' } });
  });

  it('hands the lists on', async () => {
    const aws = createLazyAws(() => true);
    const credentials = {
      accessKeyId: 'ASIAX',
      secretAccessKey: 'x',
      sessionToken: 'x',
      expiresAt: 0,
    };
    const place = { region: 'eu-west-1', endpoint: SANDBOX_URL, credentials, clockOffsetMs: 0 };
    for (const answer of [
      await aws.lister.listFunctions(place),
      await aws.lister.listQualifiers(place, 'echo'),
    ]) {
      expect(answer).toMatchObject({ ok: false, failure: { kind: 'service', statusCode: 403 } });
    }
  });
});

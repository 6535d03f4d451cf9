import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isIdentityGone } from '../../../src/domain/failure/identity-gone.ts';
import { createIdentityService } from '../../../src/platform/aws/cognito-identities.ts';
import type { FaultAction } from '../../sandbox/faults/fault.ts';
import {
  addFault,
  forgetIdentities,
  POOL_PLACE,
  readPosts,
  resetSandbox,
} from '../sandbox-controls.ts';

const service = createIdentityService(() => true);

async function getId(): Promise<string> {
  const answer = await service.getId(POOL_PLACE);
  if (!answer.ok) throw new Error(answer.failure.kind);
  return answer.value;
}

beforeEach(resetSandbox);
afterEach(resetSandbox);

describe('getId', () => {
  it('gives the id of a new guest', async () => {
    expect(await getId()).toMatch(/^eu-west-1:[0-9a-f-]{36}$/);
  });

  it('says in Cognito’s own words that there is no such pool', async () => {
    const identityPoolId = 'eu-west-1:00000000-0000-0000-0000-000000000000';
    expect(await service.getId({ ...POOL_PLACE, identityPoolId })).toMatchObject({
      ok: false,
      failure: {
        kind: 'service',
        operation: 'GetId',
        errorName: 'ResourceNotFoundException',
        message: `IdentityPool '${identityPoolId}' not found.`,
        statusCode: 400,
        requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      },
    });
  });

  it('sends no cookies and no signature, to the endpoint of the pool', async () => {
    await getId();
    const [post] = await readPosts();
    expect(post?.operation).toBe('GetId');
    expect(post?.headers).not.toHaveProperty('authorization');
    expect(post?.headers).not.toHaveProperty('cookie');
  });
});

describe('getCredentials', () => {
  it('gives temporary credentials, their end, and how far the clocks are apart', async () => {
    const identityId = await getId();
    const answer = await service.getCredentials(POOL_PLACE, identityId);
    if (!answer.ok) throw new Error(answer.failure.kind);
    const { credentials, clockOffsetMs } = answer.value;
    expect(answer.value.identityId).toBe(identityId);
    expect(credentials.accessKeyId).toMatch(/^ASIA/);
    expect(credentials.secretAccessKey).not.toBe('');
    expect(credentials.sessionToken).not.toBe('');
    expect(credentials.expiresAt).toBeGreaterThan(Date.now() + 50 * 60_000);
    // The Date header has whole seconds.
    expect(Math.abs(clockOffsetMs)).toBeLessThan(2000);
  });

  it.each([
    ['ahead of', 3_600_000],
    ['behind', -3_600_000],
  ])('tells from the Date header that the service’s clock is %s ours', async (_what, offsetMs) => {
    const identityId = await getId();
    const value = new Date(Date.now() + offsetMs).toUTCString();
    await addFault({
      operation: 'GetCredentialsForIdentity',
      action: { kind: 'header', name: 'Date', value },
    });
    const answer = await service.getCredentials(POOL_PLACE, identityId);
    if (!answer.ok) throw new Error(answer.failure.kind);
    expect(Math.abs(answer.value.clockOffsetMs - offsetMs)).toBeLessThan(2000);
  });

  it('says that an identity is gone, so that another one can be asked for', async () => {
    const identityId = await getId();
    await forgetIdentities();
    const answer = await service.getCredentials(POOL_PLACE, identityId);
    if (answer.ok) throw new Error('Cognito knows an identity that it was told to forget.');
    expect(isIdentityGone(answer.failure)).toBe(true);
  });

  it('asks for the role that the config names', async () => {
    const identityId = await getId();
    const roleArn = 'arn:aws:iam::123456789012:role/desk';
    expect(await service.getCredentials({ ...POOL_PLACE, roleArn }, identityId)).toMatchObject({
      failure: { kind: 'service', errorName: 'NotAuthorizedException', message: 'Access denied' },
    });
  });
});

describe('a call to Cognito that goes wrong', () => {
  const page = { kind: 'html', statusCode: 200 } as const;
  it.each<[FaultAction, object]>([
    [
      { kind: 'error', errorName: 'NotAuthorizedException', message: 'No guests.' },
      { kind: 'service', errorName: 'NotAuthorizedException', message: 'No guests.' },
    ],
    [{ kind: 'no cors' }, { kind: 'network', online: true }],
    [
      { kind: 'drop', when: 'before the run' },
      { kind: 'network', online: true },
    ],
    [page, { kind: 'unreadable', statusCode: 200 }],
  ])('is a failure and no exception: %j', async (action, failure) => {
    // Cognito runs nothing, so the SDK may try three times, and the browser each of them twice.
    await addFault({ operation: 'GetId', times: 6, action });
    expect(await service.getId(POOL_PLACE)).toMatchObject({
      ok: false,
      failure: { operation: 'GetId', ...failure },
    });
  });

  it('is tried again by the SDK where that may help', async () => {
    await addFault({ operation: 'GetId', action: { kind: 'no cors' } });
    expect((await service.getId(POOL_PLACE)).ok).toBe(true);
    expect(await readPosts()).toHaveLength(2);
  });

  it('says what the browser said of the connection', async () => {
    await addFault({ operation: 'GetId', times: 3, action: { kind: 'no cors' } });
    const offline = createIdentityService(() => false);
    expect(await offline.getId(POOL_PLACE)).toMatchObject({
      failure: { kind: 'network', online: false },
    });
  });
});

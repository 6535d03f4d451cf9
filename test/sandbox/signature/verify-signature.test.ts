import { InvokeCommand, ListFunctionsCommand } from '@aws-sdk/client-lambda';
import { AwsClient } from 'aws4fetch';
import { describe, expect, it } from 'vitest';
import { giveSandbox } from '../given-sandbox.ts';
import { createGuestClient, getGuestCredentials } from '../guest.ts';
import { startSandbox } from '../sandbox.ts';
import { type Changes, INVOKE_PATH, readError, sendSigned } from './signed-request.ts';

const MISMATCH = [
  403,
  'InvalidSignatureException',
  'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
];

const given = giveSandbox();

describe('a good signature', () => {
  it.each([true, false])('passes with a body hash in the headers or without: %s', async (hash) => {
    expect((await sendSigned(given.sandbox, {}, { applyChecksum: hash })).status).toBe(204);
  });

  it('passes from the SDK with an ARN in the path, which is encoded twice', async () => {
    const client = await createGuestClient(given.sandbox, 'us-east-1');
    const FunctionName = 'arn:aws:lambda:us-east-1:123456789012:function:echo:live';
    const answer = await client.send(new InvokeCommand({ FunctionName, InvocationType: 'DryRun' }));
    expect(answer.StatusCode).toBe(204);
  });

  it('passes from the SDK with a query that needs encoding', async () => {
    const client = await createGuestClient(given.sandbox);
    const page = await client.send(new ListFunctionsCommand({ MaxItems: 1 }));
    const Marker = page.NextMarker ?? '';
    expect(Marker).toMatch(/=$/);
    const next = await client.send(new ListFunctionsCommand({ Marker }));
    expect(next.Functions).not.toHaveLength(0);
  });

  it('passes from aws4fetch', async () => {
    const guest = await getGuestCredentials(given.sandbox);
    const aws = new AwsClient({ ...guest, service: 'lambda', region: 'eu-west-1' });
    const answer = await aws.fetch(`${given.sandbox.url}${INVOKE_PATH}`, {
      method: 'POST',
      body: '[1]',
    });
    expect(await answer.json()).toMatchObject({ event: [1] });
  });
});

describe('a request changed after it was signed', () => {
  it.each<readonly [string, Changes]>([
    ['body', { body: '{"a":2}' }],
    ['header', { headers: { 'x-amz-invocation-type': 'Event' } }],
    ['path', { path: '/2015-03-31/functions/failing/invocations' }],
    ['query', { query: 'Qualifier=live' }],
    ['method', { method: 'PUT' }],
    ['body hash', { headers: { 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' } }],
  ])('is refused: %s', async (_part, changes) => {
    expect(await readError(await sendSigned(given.sandbox, changes))).toEqual(MISMATCH);
  });

  it('is refused where only the body differs and no hash was sent', async () => {
    const answer = await sendSigned(given.sandbox, { body: '{"a":2}' }, { applyChecksum: false });
    expect(await readError(answer)).toEqual(MISMATCH);
  });

  it('is refused with another secret', async () => {
    const guest = await getGuestCredentials(given.sandbox);
    const other = { ...guest, secretAccessKey: 'x'.repeat(40) };
    expect(await readError(await sendSigned(given.sandbox, {}, { credentials: other }))).toEqual(
      MISMATCH,
    );
  });
});

describe('credentials that are not good', () => {
  it('an unknown key and a foreign token are invalid', async () => {
    const expected = [
      403,
      'UnrecognizedClientException',
      'The security token included in the request is invalid.',
    ];
    const guest = await getGuestCredentials(given.sandbox);
    const unknown = { ...guest, accessKeyId: 'ASIAAAAAAAAAAAAAAAAA' };
    expect(await readError(await sendSigned(given.sandbox, {}, { credentials: unknown }))).toEqual(
      expected,
    );
    const foreign = { ...guest, sessionToken: 'of-somebody-else' };
    expect(await readError(await sendSigned(given.sandbox, {}, { credentials: foreign }))).toEqual(
      expected,
    );
  });

  it('expire, and new ones work again', async () => {
    const old = await getGuestCredentials(given.sandbox);
    given.sandbox.expireCredentials();
    expect(await readError(await sendSigned(given.sandbox, {}, { credentials: old }))).toEqual([
      403,
      'ExpiredTokenException',
      'The security token included in the request is expired',
    ]);
    expect((await sendSigned(given.sandbox)).status).toBe(204);
  });

  it('expire by themselves when their lifetime is over', async () => {
    const brief = await startSandbox({ credentialLifetimeMs: 0 });
    const client = await createGuestClient(brief);
    await expect(client.send(new ListFunctionsCommand({}))).rejects.toMatchObject({
      name: 'ExpiredTokenException',
    });
    await brief.stop();
  });

  it('missing altogether, they are asked for', async () => {
    const answer = await fetch(given.sandbox.url + INVOKE_PATH, { method: 'POST' });
    expect(await readError(answer)).toEqual([
      403,
      'MissingAuthenticationTokenException',
      'Missing Authentication Token',
    ]);
    const headers = { authorization: 'Bearer something' };
    const other = await fetch(given.sandbox.url + INVOKE_PATH, { method: 'POST', headers });
    expect((await readError(other))[1]).toBe('IncompleteSignatureException');
  });
});

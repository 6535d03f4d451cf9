import { Sha256 } from '@aws-crypto/sha256-js';
import { InvokeCommand, LambdaClient, ListFunctionsCommand } from '@aws-sdk/client-lambda';
import { SignatureV4 } from '@smithy/signature-v4';
import { AwsClient } from 'aws4fetch';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGuestClient, type GuestCredentials, getGuestCredentials } from '../guest.ts';
import { type Sandbox, startSandbox } from '../sandbox.ts';

const PATH = '/2015-03-31/functions/echo/invocations';

let sandbox: Sandbox;
let credentials: GuestCredentials;

beforeAll(async () => {
  sandbox = await startSandbox();
  credentials = await getGuestCredentials(sandbox);
});
afterAll(() => sandbox.stop());

interface Changes {
  readonly method?: string;
  readonly path?: string;
  readonly query?: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Signing {
  readonly credentials?: GuestCredentials;
  readonly service?: string;
  readonly signingDate?: Date;
  readonly applyChecksum?: boolean;
}

/** Signs one request, sends it with changes made after the signature. */
async function sendSigned(changes: Changes = {}, signing: Signing = {}): Promise<Response> {
  const { host, hostname } = new URL(sandbox.url);
  const signer = new SignatureV4({
    service: signing.service ?? 'lambda',
    region: 'eu-west-1',
    credentials: signing.credentials ?? credentials,
    sha256: Sha256,
    applyChecksum: signing.applyChecksum ?? true,
  });
  const signed = await signer.sign(
    {
      method: 'POST',
      protocol: 'http:',
      hostname,
      path: PATH,
      query: { Qualifier: '$LATEST' },
      headers: { host, 'x-amz-invocation-type': 'DryRun' },
      body: '{"a":1}',
    },
    signing.signingDate === undefined ? {} : { signingDate: signing.signingDate },
  );
  const { host: _host, ...headers } = { ...signed.headers, ...changes.headers };
  const path = `${changes.path ?? PATH}?${changes.query ?? 'Qualifier=%24LATEST'}`;
  const method = changes.method ?? 'POST';
  return fetch(sandbox.url + path, { method, headers, body: changes.body ?? '{"a":1}' });
}

async function readError(response: Response): Promise<readonly unknown[]> {
  const { message } = (await response.json()) as { message?: string };
  return [response.status, response.headers.get('x-amzn-errortype'), message];
}

const MISMATCH = [
  403,
  'InvalidSignatureException',
  'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
];

describe('a good signature', () => {
  it.each([true, false])('passes with a body hash in the headers or without: %s', async (hash) => {
    expect((await sendSigned({}, { applyChecksum: hash })).status).toBe(204);
  });

  it('passes from the SDK with an ARN in the path, which is encoded twice', async () => {
    const client = await createGuestClient(sandbox, 'us-east-1');
    const FunctionName = 'arn:aws:lambda:us-east-1:123456789012:function:echo:live';
    const answer = await client.send(new InvokeCommand({ FunctionName, InvocationType: 'DryRun' }));
    expect(answer.StatusCode).toBe(204);
  });

  it('passes from the SDK with a query that needs encoding', async () => {
    const client = await createGuestClient(sandbox);
    const page = await client.send(new ListFunctionsCommand({ MaxItems: 1 }));
    const Marker = page.NextMarker ?? '';
    expect(Marker).toMatch(/=$/);
    const next = await client.send(new ListFunctionsCommand({ Marker }));
    expect(next.Functions).not.toHaveLength(0);
  });

  it('passes from aws4fetch', async () => {
    const aws = new AwsClient({ ...credentials, service: 'lambda', region: 'eu-west-1' });
    const answer = await aws.fetch(`${sandbox.url}${PATH}`, { method: 'POST', body: '[1]' });
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
    expect(await readError(await sendSigned(changes))).toEqual(MISMATCH);
  });

  it('is refused where only the body differs and no hash was sent', async () => {
    const answer = await sendSigned({ body: '{"a":2}' }, { applyChecksum: false });
    expect(await readError(answer)).toEqual(MISMATCH);
  });

  it('is refused with another secret', async () => {
    const other = { ...credentials, secretAccessKey: 'x'.repeat(40) };
    expect(await readError(await sendSigned({}, { credentials: other }))).toEqual(MISMATCH);
  });
});

describe('credentials that are not good', () => {
  it('an unknown key and a foreign token are invalid', async () => {
    const expected = [
      403,
      'UnrecognizedClientException',
      'The security token included in the request is invalid.',
    ];
    const unknown = { ...credentials, accessKeyId: 'ASIAAAAAAAAAAAAAAAAA' };
    expect(await readError(await sendSigned({}, { credentials: unknown }))).toEqual(expected);
    const foreign = { ...credentials, sessionToken: 'someone else’s'.replace('’', '') };
    expect(await readError(await sendSigned({}, { credentials: foreign }))).toEqual(expected);
  });

  it('expire, and new ones work again', async () => {
    const old = await getGuestCredentials(sandbox);
    sandbox.expireCredentials();
    expect(await readError(await sendSigned({}, { credentials: old }))).toEqual([
      403,
      'ExpiredTokenException',
      'The security token included in the request is expired',
    ]);
    credentials = await getGuestCredentials(sandbox);
    expect((await sendSigned()).status).toBe(204);
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
    const answer = await fetch(sandbox.url + PATH, { method: 'POST' });
    expect(await readError(answer)).toEqual([
      403,
      'MissingAuthenticationTokenException',
      'Missing Authentication Token',
    ]);
    const headers = { authorization: 'Bearer something' };
    const other = await fetch(sandbox.url + PATH, { method: 'POST', headers });
    expect((await readError(other))[1]).toBe('IncompleteSignatureException');
  });
});

describe('the scope and the time of a signature', () => {
  it('must name the service', async () => {
    expect(await readError(await sendSigned({}, { service: 's3' }))).toEqual([
      403,
      'InvalidSignatureException',
      "Credential should be scoped to correct service: 'lambda'. ",
    ]);
  });

  it.each([
    [
      -6,
      /^Signature expired: \d{8}T\d{6}Z is now earlier than \d{8}T\d{6}Z \(\d{8}T\d{6}Z - 5 min\.\)$/,
    ],
    [
      6,
      /^Signature not yet current: \d{8}T\d{6}Z is still later than \d{8}T\d{6}Z \(\d{8}T\d{6}Z \+ 5 min\.\)$/,
    ],
  ])('must not be %i minutes away', async (minutes, sentence) => {
    const signingDate = new Date(Date.now() + minutes * 60_000);
    const [status, name, message] = await readError(await sendSigned({}, { signingDate }));
    expect([status, name]).toEqual([403, 'InvalidSignatureException']);
    expect(message).toMatch(sentence);
  });

  it.each([-4, 4])('may be %i minutes away', async (minutes) => {
    const signingDate = new Date(Date.now() + minutes * 60_000);
    expect((await sendSigned({}, { signingDate })).status).toBe(204);
  });

  it('follow the sandbox’s own clock, which the Date header shows and the SDK corrects for', async () => {
    const ahead = await startSandbox({ serverClockOffsetMs: 60 * 60_000 });
    const guest = await getGuestCredentials(ahead);
    const options = { endpoint: ahead.url, region: 'eu-west-1', credentials: guest };
    const once = new LambdaClient({ ...options, maxAttempts: 1 });
    await expect(once.send(new ListFunctionsCommand({}))).rejects.toThrow('Signature expired');
    // The refusal's Date header has taught the client how far its clock is off.
    const list = await once.send(new ListFunctionsCommand({}));
    expect(list.Functions).not.toHaveLength(0);
    await ahead.stop();
  });
});

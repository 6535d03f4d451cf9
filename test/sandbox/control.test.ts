import { GetIdCommand } from '@aws-sdk/client-cognito-identity';
import { ListFunctionsCommand } from '@aws-sdk/client-lambda';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCognitoClient, createGuestClient } from './guest.ts';
import { invokeFunction } from './invoke-function.ts';
import { getId, signInAs } from './person.ts';
import { type Sandbox, startSandbox } from './sandbox.ts';
import { createDeskClient } from './sign-in/desk-client.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.stop());

async function control(method: string, name: string, body?: unknown) {
  const answer = await fetch(`${sandbox.url}/_sandbox/${name}`, {
    method,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: answer.status, value: (await answer.json()) as unknown };
}

describe('the controls over HTTP', () => {
  it('give and forget the requests and the runs, and are none themselves', async () => {
    const client = await createGuestClient(sandbox);
    await invokeFunction(client, 'order-lookup');
    expect((await control('GET', 'requests')).value).toMatchObject([
      { operation: 'GetId', method: 'POST', service: 'cognito-identity' },
      { operation: 'GetCredentialsForIdentity' },
      { operation: 'Invoke', functionName: 'order-lookup', bodySizeBytes: 0 },
    ]);
    expect((await control('GET', 'runs')).value).toMatchObject([{ functionName: 'order-lookup' }]);
    await control('DELETE', 'requests');
    expect((await control('GET', 'requests')).value).toEqual([]);
    expect((await control('GET', 'runs')).value).toEqual([]);
  });

  it('add and clear faults, and refuse what is none', async () => {
    const client = await createGuestClient(sandbox);
    const fault = { operation: 'ListFunctions', action: { kind: 'empty', statusCode: 503 } };
    await control('POST', 'faults', fault);
    await expect(client.send(new ListFunctionsCommand({}))).rejects.toThrow();
    await control('POST', 'faults', fault);
    await control('DELETE', 'faults');
    await client.send(new ListFunctionsCommand({}));
    for (const wrong of [
      null,
      {},
      { action: { kind: 'other' } },
      { ...fault, operation: 'Other' },
    ]) {
      expect((await control('POST', 'faults', wrong)).status).toBe(400);
    }
  });

  it('end credentials and forget identities', async () => {
    const client = await createGuestClient(sandbox);
    await control('POST', 'expire-credentials');
    await expect(client.send(new ListFunctionsCommand({}))).rejects.toMatchObject({
      name: 'ExpiredTokenException',
    });
    const cognito = createCognitoClient(sandbox);
    const IdentityPoolId = sandbox.identityPoolId;
    const { IdentityId = '' } = await cognito.send(new GetIdCommand({ IdentityPoolId }));
    expect((await control('POST', 'forget-identities')).status).toBe(200);
    expect(IdentityId).not.toBe('');
  });

  it('steer the sign-in', async () => {
    const { value } = await control('GET', 'sign-in');
    expect(value).toMatchObject({
      domain: sandbox.url,
      signInPoolId: sandbox.signInPoolId,
      people: [{ name: 'erika' }, { name: 'samir' }, { name: 'noor' }],
    });
    const desk = createDeskClient(sandbox);
    const { refresh_token = '' } = await desk.signIn('erika');
    await control('POST', 'revoke-refresh-tokens');
    await expect(desk.refresh(refresh_token)).rejects.toMatchObject({ error: 'invalid_grant' });
    await control('POST', 'end-sessions');
    expect((await desk.authorize()).visit.url.pathname).toMatch(/^\/login\//);
    const elsewhere = 'https://desk.example/elsewhere/';
    const ask = () => desk.authorize({ redirect_uri: elsewhere });
    expect((await ask()).visit.answer?.status).toBe(400);
    await control('POST', 'allow-callback', elsewhere);
    expect((await ask()).visit.answer?.status).toBe(200);
  });

  it('spoil a token and merge identities', async () => {
    expect((await control('POST', 'spoil-next-token', 'bad mood')).status).toBe(400);
    await control('POST', 'spoil-next-token', 'alg none');
    await expect(signInAs(sandbox, 'erika')).rejects.toThrow('"alg"');
    const logins = await signInAs(sandbox, 'erika');
    const identityId = await getId(sandbox, logins);
    await control('POST', 'merge-identities');
    expect(await getId(sandbox, logins)).not.toBe(identityId);
  });

  it('add faults of the sign-in', async () => {
    const add = (operation: string, errorName: string) =>
      control('POST', 'faults', { operation, action: { kind: 'error', errorName } });
    expect((await add('Revoke', 'invalid_request')).status).toBe(200);
    const answer = await fetch(`${sandbox.url}/oauth2/revoke`, { method: 'POST' });
    expect(await answer.json()).toEqual({ error: 'invalid_request' });
    expect((await add('Token', 'invalid_mood')).status).toBe(400);
  });

  it('name themselves where there is none of that name', async () => {
    const { status, value } = await control('GET', 'nothing');
    expect(status).toBe(404);
    expect(value).toHaveProperty('controls');
  });

  it('are not there where the sandbox is not for tests', async () => {
    const open = await startSandbox({ control: false });
    expect((await fetch(`${open.url}/_sandbox/requests`)).status).toBe(403);
    await open.stop();
  });
});

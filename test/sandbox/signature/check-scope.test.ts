import { LambdaClient, ListFunctionsCommand } from '@aws-sdk/client-lambda';
import { describe, expect, it } from 'vitest';
import { giveSandbox } from '../given-sandbox.ts';
import { getGuestCredentials } from '../guest.ts';
import { startSandbox } from '../sandbox.ts';
import { readError, sendSigned } from './signed-request.ts';

const given = giveSandbox();

describe('the scope and the time of a signature', () => {
  it('must name the service', async () => {
    expect(await readError(await sendSigned(given.sandbox, {}, { service: 's3' }))).toEqual([
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
    const [status, name, message] = await readError(
      await sendSigned(given.sandbox, {}, { signingDate }),
    );
    expect([status, name]).toEqual([403, 'InvalidSignatureException']);
    expect(message).toMatch(sentence);
  });

  it.each([-4, 4])('may be %i minutes away', async (minutes) => {
    const signingDate = new Date(Date.now() + minutes * 60_000);
    expect((await sendSigned(given.sandbox, {}, { signingDate })).status).toBe(204);
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

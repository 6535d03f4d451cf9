// Guests of the pool that people sign in to.
import { GetCredentialsForIdentityCommand } from '@aws-sdk/client-cognito-identity';
import { describe, expect, it } from 'vitest';
import { giveSandbox } from '../given-sandbox.ts';
import { createCognitoClient } from '../guest.ts';
import { getCredentials, getId, signInAs } from '../person.ts';
import { startSandbox } from '../sandbox.ts';

const given = giveSandbox();

describe('guests of this pool', () => {
  it('are refused', async () => {
    await expect(getId(given.sandbox, {})).rejects.toMatchObject({
      name: 'NotAuthorizedException',
      message: 'Unauthenticated access is not supported for this identity pool.',
    });
  });

  it('are let in where the pool allows it, and become the person who signs in', async () => {
    const open = await startSandbox({ signInPoolGuests: true });
    const guest = await getId(open, {});
    expect((await getCredentials(open, guest, {})).IdentityId).toBe(guest);
    const logins = await signInAs(open, 'erika');
    expect((await getCredentials(open, guest, logins)).IdentityId).toBe(guest);
    expect(await getId(open, logins)).toBe(guest);
    // A second guest signs in as the same person: one identity is left.
    const second = await getId(open, {});
    expect((await getCredentials(open, second, logins)).IdentityId).toBe(guest);
    await open.stop();
  });

  it('may not choose a role', async () => {
    const open = await startSandbox({ signInPoolGuests: true });
    const command = new GetCredentialsForIdentityCommand({
      IdentityId: await getId(open, {}),
      CustomRoleArn: 'arn:aws:iam::123456789012:role/desk-engineers',
    });
    await expect(createCognitoClient(open).send(command)).rejects.toMatchObject({
      name: 'NotAuthorizedException',
      message: 'Access denied',
    });
    await open.stop();
  });
});

// No access at all: a wrong pool, guests not let in, a wrong region, an address that nobody answers at.

import { describe, it } from 'vitest';
import { expect } from './expect.ts';
import { giveDesk } from './given-desk.ts';
import { invoke, listInvokes } from './steps.ts';

const REFUSED = [/console: Failed to load resource/, /request failed/];

describe('an identity pool', () => {
  const given = giveDesk({ guestAccess: false });

  it('that lets no guests in says so, and who can change it', async () => {
    const desk = await given.open({ expected: REFUSED });
    await invoke(desk, { functionName: 'echo' }, 'Guests are not let in here');
    await expect(desk.result).toContainText('Did not run.');
    await expect(desk.result).toContainText('ask the owner of this desk');
    expect(listInvokes(given.sandbox)).toEqual([]);
  });

  it('that does not exist is named, and what was typed stays', async () => {
    const environment = {
      id: 'wrong',
      name: 'Wrong pool',
      region: 'eu-west-1',
      identityPoolId: 'eu-west-1:00000000-0000-4000-8000-000000000000',
      endpoints: { lambda: given.sandbox.url, cognitoIdentity: given.sandbox.url },
    };
    const url = await given.serve({ version: 1, environments: [environment] });
    const desk = await given.open({ url, expected: REFUSED });
    const form = { functionName: 'echo', payload: '{"n": 1}' };
    await invoke(desk, form, 'The identity pool was not found');
    await expect(desk.result).toContainText('eu-west-1:00000000-0000-4000-8000-000000000000');
    await expect(desk.result).toContainText('Did not run.');
    await expect(desk.payload).toContainText('{"n": 1}');
    expect(listInvokes(given.sandbox)).toEqual([]);
  });
});

describe('the region', () => {
  const given = giveDesk();

  it('that does not fit the address is named, with who can mend it', async () => {
    const desk = await given.open({ expected: REFUSED });
    const message = 'Credential should be scoped to a valid region. ';
    const action = { kind: 'error', errorName: 'InvalidSignatureException', message } as const;
    given.sandbox.faults.add({ operation: 'Invoke', action });
    await invoke(desk, { functionName: 'echo' }, 'The call went to the wrong region');
    await expect(desk.result).toContainText('signed for eu-west-1');
    await expect(desk.result).toContainText('Did not run.');
  });

  /** An environment with the local pool and AWS's own Lambda address, which no test can reach. */
  const serveFar = (region: string) =>
    given.serve({
      version: 1,
      environments: [
        {
          id: 'far',
          name: 'Far',
          region,
          identityPoolId: given.sandbox.identityPoolId,
          endpoints: { cognitoIdentity: given.sandbox.url },
        },
      ],
    });

  it('that nobody answers in gives the address, and the environment to check', async () => {
    const url = await serveFar('xx-nowhere-1');
    const desk = await given.open({ url, expected: REFUSED });
    await invoke(desk, { functionName: 'echo' }, 'No answer came back');
    await expect(desk.result).toContainText('https://lambda.xx-nowhere-1.amazonaws.com');
    await expect(desk.result).toContainText('check the endpoint and the region of Far');
  });

  it('of a full ARN that the page may not call is no call: nothing is said to have run', async () => {
    const url = await serveFar('eu-west-1');
    const desk = await given.open({ url, expected: [...REFUSED, /csp|Content Security Policy/] });
    const functionName = 'arn:aws:lambda:us-east-1:123456789012:function:echo';
    await invoke(desk, { functionName }, /./);
    await expect(desk.result).toContainText('Did not run.');
  });
});

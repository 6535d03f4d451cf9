// After a day of runs no credential is anywhere but in memory.
import { describe, it } from 'vitest';
import { expect } from '../app/expect.ts';
import { giveDesk } from '../app/given-desk.ts';
import { invoke, showTab } from '../app/steps.ts';
import { readStored } from './read-stored.ts';

const given = giveDesk();

describe('after a day of runs', () => {
  it('no credential is in storage, address, console, nor in what the page shows', async () => {
    const secrets: string[] = [];
    const written: string[] = [];
    const desk = await given.open({
      hasWorker: true,
      expected: [/40\d/, /invocations/],
      before: async (page) => {
        page.on('console', (message) => written.push(message.text()));
        page.on('response', async (answer) => {
          if (!answer.request().headers()['x-amz-target']?.includes('GetCredentials')) return;
          const { Credentials } = await answer.json();
          secrets.push(Credentials.AccessKeyId, Credentials.SecretKey, Credentials.SessionToken);
        });
      },
    });
    const { page } = desk;
    await invoke(desk, { functionName: 'price-check' }, /^Returned/);
    given.sandbox.expireCredentials();
    await invoke(desk, {}, /^Returned/);
    await invoke(desk, { functionName: 'failing' }, /^The function failed/);
    await invoke(desk, { functionName: 'payroll-export' }, 'You may not invoke this function');
    // AWS repeats the signed headers in this refusal, the token among them.
    const message = `The request signature does not match. 'x-amz-security-token:${secrets[2]}'`;
    const action = { kind: 'error', errorName: 'SignatureDoesNotMatch', message } as const;
    given.sandbox.faults.add({ operation: 'Invoke', action });
    await invoke(desk, { functionName: 'echo' }, 'AWS did not accept the signature');
    await desk.result.getByText('Raw answer', { exact: true }).click();
    const shown = await page.content();
    await showTab(desk, 'Details');
    given.sandbox.faults.add({ operation: 'Invoke', action: { kind: 'cut' } });
    await invoke(desk, {}, 'The answer broke off');
    await page.reload();
    await invoke(desk, { functionName: 'echo', type: 'Event' }, /^Accepted/);

    expect(secrets).toHaveLength(9);
    const stored = await readStored(page);
    expect(stored).toContain(given.sandbox.identityPoolId);
    const places = { stored, written: written.join('\n'), shown, content: await page.content() };
    for (const [place, text] of Object.entries(places)) {
      for (const secret of secrets) expect(text.includes(secret), place).toBe(false);
    }
  });
});

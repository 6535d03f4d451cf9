// “Check access” where something is in its way, and of hundreds of functions.
import { describe, it } from 'vitest';
import {
  checkAccess,
  expectFound,
  findCheck,
  findFunction,
  findGroup,
  listAsked,
  REFUSALS,
} from './access-steps.ts';
import { checkInBothSchemes } from './axe.ts';
import { expect } from './expect.ts';
import { giveDesk } from './given-desk.ts';
import { listSuggestions } from './steps.ts';

const COUNT = 300;
const LONG_MS = 60_000;
const NAMES = Array.from({ length: COUNT }, (_, at) => `fn-${String(at).padStart(3, '0')}`);
const HANDLER = 'export async function handler() { return 1; }';

const given = giveDesk({
  files: Object.fromEntries(
    NAMES.flatMap((name, at) => [
      [`${name}.mjs`, HANDLER],
      [`${name}.function.json`, JSON.stringify({ denied: at % 10 === 9 })],
    ]),
  ),
});

describe('a check of hundreds of functions', () => {
  it(
    'asks for every one, draws the rows in sight only, and finds one by its name',
    async () => {
      const desk = await given.open({ expected: REFUSALS });
      await findCheck(desk).click();
      const again = desk.dialog.getByRole('button', { name: 'Check again' });
      // Some forty a second, and fewer on a busy machine.
      await again.waitFor({ timeout: LONG_MS });
      await expectFound(desk, 'You may invoke 270 of 300.');
      expect([...listAsked(given.sandbox)].sort()).toEqual(NAMES);
      await expect(desk.dialog.getByRole('button', { name: /for all 30$/ })).toBeVisible();
      await expect.poll(() => desk.dialog.getByRole('listitem').count()).toBeLessThan(80);
      await desk.dialog.getByRole('searchbox', { name: 'Filter functions' }).fill('fn-29');
      await expect(findGroup(desk, 'You may not invoke · 1').getByRole('listitem')).toHaveCount(1);
      await expect(findGroup(desk, 'You may invoke · 9').getByRole('listitem')).toHaveCount(9);
      await checkInBothSchemes(desk, 'hundreds of functions');
    },
    2 * LONG_MS,
  );

  it('goes on when its dialog is closed, shows how far it is, and can be stopped', async () => {
    const desk = await given.open({ expected: [...REFUSALS, /request failed.*ERR_ABORTED/] });
    // As many as are in flight at a time: there the check stands still until it is stopped.
    for (const functionName of NAMES.slice(100, 104)) {
      given.sandbox.faults.add({ functionName, action: { kind: 'never answer' } });
    }
    await findCheck(desk).click();
    const progress = desk.dialog.getByRole('progressbar', { name: 'Functions checked' });
    await expect(progress).toHaveAttribute('max', '300');
    await desk.page.keyboard.press('Escape');
    await expect(findCheck(desk)).toHaveAccessibleName('Check access: 100 of 300', {
      timeout: LONG_MS,
    });
    await expect(findFunction(desk, 'fn-009')).toContainText('no access');
    await findCheck(desk).click();
    await expect(progress).toHaveAttribute('value', '100');
    await checkInBothSchemes(desk, 'checking access');
    await desk.dialog.getByRole('button', { name: 'Stop' }).click();
    await expectFound(desk, 'Stopped after 100 of 300. You may invoke 90 of 100.');
    await expect(desk.dialog.getByRole('button', { name: 'Check again' })).toBeVisible();
    await desk.page.keyboard.press('Escape');
    await expect(findCheck(desk)).toHaveAccessibleName('Check access');
    expect(listAsked(given.sandbox)).toHaveLength(104);
  });
});

describe('where something is in the way', () => {
  /** A config with a few of the functions, so that a check is short. */
  const serveFew = (functions: readonly string[], lambda = given.sandbox.url) =>
    given.serve({
      version: 1,
      environments: [
        {
          id: 'few',
          name: 'Few',
          region: 'eu-west-1',
          identityPoolId: given.sandbox.identityPoolId,
          guard: 'confirm',
          functions,
          endpoints: { lambda, cognitoIdentity: given.sandbox.url },
        },
      ],
    });

  it('a throttle has that function asked for again, and a guard changes nothing', async () => {
    const url = await serveFew(['fn-000', 'fn-001', 'fn-002']);
    const desk = await given.open({ url, expected: REFUSALS });
    const errorName = 'TooManyRequestsException';
    const action = { kind: 'error', errorName } as const;
    given.sandbox.faults.add({ operation: 'Invoke', functionName: 'fn-001', times: 2, action });
    await checkAccess(desk, 'You may invoke all 3.');
    expect(listAsked(given.sandbox).filter((name) => name === 'fn-001')).toHaveLength(3);
  });

  it('an expired session is renewed in the middle', async () => {
    const url = await serveFew(['fn-000', 'fn-001', 'fn-002']);
    const desk = await given.open({ url, expected: REFUSALS });
    await findCheck(desk).waitFor();
    given.sandbox.expireCredentials();
    await checkAccess(desk, 'You may invoke all 3.');
    listAsked(given.sandbox);
  });

  it('an endpoint that runs what it is asked about is asked once, and never again', async () => {
    const url = await serveFew(['fn-000', 'fn-001', 'fn-002']);
    const asked: string[] = [];
    const desk = await given.open({
      url,
      before: (page) =>
        page.route(/invocations$/, (route) => {
          asked.push(route.request().url());
          const headers = { 'access-control-allow-origin': '*' };
          return route.fulfill({ status: 200, headers, body: '{}' });
        }),
    });
    await checkAccess(desk, 'This endpoint does not know dry runs. Ended after 0 of 3.');
    await expect(desk.dialog).toContainText('it may have run the function');
    expect(asked).toHaveLength(1);
  });

  it('no network is said beside the button, and nothing is asked', async () => {
    const url = await serveFew(['fn-000']);
    // Parts that are loaded when the browser is idle may be on their way.
    const desk = await given.open({ url, expected: [/ERR_INTERNET_DISCONNECTED/] });
    await findCheck(desk).waitFor();
    await desk.page.context().setOffline(true);
    await expect(findCheck(desk)).toHaveAttribute('aria-disabled', 'true');
    await expect(findCheck(desk)).toHaveAccessibleDescription(/This device is offline/);
    await checkInBothSchemes(desk, 'offline');
    await desk.page.context().setOffline(false);
    await checkAccess(desk, 'You may invoke it.');
  });

  it('functions that could not be listed are listed on a later focus', async () => {
    const url = await serveFew(['fn-000']);
    const desk = await given.open({
      url,
      expected: REFUSALS,
      before: (page) => page.clock.install(),
    });
    const errorName = 'ServiceException';
    given.sandbox.faults.add({
      operation: 'ListFunctions',
      times: 3,
      action: { kind: 'error', errorName },
    });
    await desk.functionName.focus();
    await expect(desk.page.getByText('could not be listed this time')).toBeVisible();
    await desk.qualifier.focus();
    await desk.page.clock.fastForward('00:16');
    await desk.functionName.focus();
    await expect.poll(() => listSuggestions(desk.functionName)).toContain('fn-123');
    await expect(desk.page.getByText('could not be listed this time')).toHaveCount(0);
  });
});

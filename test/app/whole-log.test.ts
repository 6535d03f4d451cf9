// The whole log of a run from CloudWatch Logs, as the page ships: its part comes when it is asked for, and not before.
import type { Page } from 'playwright';
import { describe, it } from 'vitest';
import { checkInBothSchemes } from './axe.ts';
import { expect } from './expect.ts';
import { giveDesk } from './given-desk.ts';
import { expectStatus, fillIn, invoke, listInvokes, showTab } from './steps.ts';

const given = giveDesk({
  logDelayMs: 1500,
  files: {
    'long.mjs': `export const handler = async () => {
      for (let at = 0; at < 3000; at += 1) console.log('order ' + at);
      console.warn('\\u001b[33mslow\\u001b[0m <img src=x onerror=alert(1)>');
      console.error(new Error('no such order'));
    };`,
  },
});

describe('the whole log', () => {
  it('takes the place of the tail, line by line, and nothing runs for it', async () => {
    const scripts: string[] = [];
    const before = async (page: Page) =>
      void page.on('request', (request) => scripts.push(new URL(request.url()).pathname));
    const desk = await given.open({ before });
    await invoke(desk, { functionName: 'long' }, /^Returned/);
    const log = await showTab(desk, 'Log');
    await expect(log.getByRole('listitem').first()).toContainText('the last 4 KB');
    const isPart = (path: string) => path.includes('log-reader');
    expect(scripts.filter(isPart)).toEqual([]);
    await log.getByRole('button', { name: 'Get the whole log' }).click();
    await expect(log).toContainText('The whole log of this run: 3,00');
    expect(scripts.filter(isPart)).toHaveLength(1);
    await expect(log.getByRole('listitem').first()).toContainText('INIT_START');
    const search = log.getByRole('searchbox', { name: 'Search the log' });
    await search.fill('onerror');
    await expect(log.locator('mark')).toHaveText('onerror');
    // The one status of the result, whatever else is told in it.
    await expectStatus(desk, /^Returned/);
    await expect(log.getByRole('img')).toHaveCount(0);
    await search.fill('order 2999');
    await expect(log.locator('mark')).toBeVisible();
    await log.getByRole('button', { name: /^Errors 1/ }).click();
    await log.getByRole('button', { name: /^Errors 1/ }).click();
    await checkInBothSchemes(desk, 'with the whole log');
    expect(listInvokes(given.sandbox)).toHaveLength(1);
  });

  it('that the role may not read shows the statement and the console’s page of the run', async () => {
    const desk = await given.open({ expected: [/Failed to load resource/] });
    await fillIn(desk, { type: 'Event' });
    await invoke(desk, { functionName: 'long' }, /^Accepted/);
    const log = await showTab(desk, 'Log');
    const errorName = 'AccessDeniedException';
    given.sandbox.faults.add({
      operation: 'FilterLogEvents',
      action: { kind: 'error', errorName },
    });
    await log.getByRole('button', { name: 'Get the whole log' }).click();
    await expect(log.getByRole('region', { name: 'Policy statement' })).toContainText(
      'log-group:/aws/lambda/long:*',
    );
    await expect(log.getByRole('link', { name: /console/ })).toHaveAttribute(
      'href',
      /^https:\/\/eu-west-1\.console\.aws\.amazon\.com\/.*\$252Faws\$252Flambda\$252Flong\/log-events/,
    );
    await checkInBothSchemes(desk, 'with a log that is denied');
    await log.getByRole('button', { name: 'Try again' }).click();
    await expect(log).toContainText('The whole log of this run');
  });
});

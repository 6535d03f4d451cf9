// A config.json with mistakes: each problem with its path, and the good environments work.

import { describe, it } from 'vitest';
import { expect } from './expect.ts';
import { giveDesk } from './given-desk.ts';
import type { OpenOptions } from './open-desk.ts';
import { invoke, listInvokes } from './steps.ts';

const given = giveDesk({
  toConfig: (sandbox) => {
    const good = {
      id: 'good',
      name: 'Good',
      region: 'eu-west-1',
      identityPoolId: sandbox.identityPoolId,
      endpoints: { lambda: sandbox.url, cognitoIdentity: sandbox.url },
    };
    return {
      version: 1,
      titel: 'Desk',
      prices: { date: 'today', currency: 'USD', regions: {} },
      environments: [
        { ...good, id: 'Bad Id', region: 'Ireland' },
        good,
        { ...good, name: 'Twin' },
        { ...good, id: 'open', endpoints: { lambda: 'http://evil.example' } },
        'nothing',
      ],
    };
  },
});

/** In place of the served config.json. */
function answerConfig(answer: {
  status?: number;
  body?: string;
}): NonNullable<OpenOptions['before']> {
  return (page) => page.route('**/config.json', (route) => route.fulfill(answer));
}

describe('a config.json', () => {
  it('with mistakes has every problem listed with its path, and its good environment works', async () => {
    const desk = await given.open();
    for (const path of [
      '$.titel',
      '$.environments[0].id',
      '$.environments[0].region',
      '$.environments[2].id',
      '$.environments[3].endpoints.lambda',
      '$.environments[4]',
      '$.prices.date',
    ]) {
      await expect(desk.problems.getByText(path, { exact: true })).toBeVisible();
    }
    await expect(desk.problems).toContainText('“titel” is not a key that belongs here.');
    await expect(desk.problems).toContainText('is taken by an earlier environment');
    await expect(desk.environment.getByRole('option')).toHaveText(['Good']);
    await invoke(desk, { functionName: 'echo' }, /^Returned/);
    expect(listInvokes(given.sandbox)).toHaveLength(1);
  });

  it.each([
    ['is no JSON', { body: '{"version": 1,' }, '$'],
    ['is of another version', { body: '{"version": 2, "environments": []}' }, '$.version'],
    ['is a page of the host', { body: '<!doctype html><p>Not here</p>' }, '$'],
    ['its host has lost', { status: 503 }, 'config.json'],
  ])('that %s leaves a page that says so and sends nothing', async (_name, answer, path) => {
    const before = answerConfig(answer);
    const desk = await given.open({ before, isReady: false, expected: [/config\.json/] });
    await expect(desk.problems.getByText(path, { exact: true })).toBeVisible();
    await desk.page.getByRole('button', { name: 'Not now' }).click();
    await expect(desk.problems.getByText(path, { exact: true })).toBeVisible();
    await expect(desk.page.getByRole('alert')).toContainText('No environment is set up');
    await desk.functionName.fill('echo');
    await desk.invoke.click({ force: true });
    expect(given.sandbox.requests).toEqual([]);
  });
});

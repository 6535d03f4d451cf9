// A stream where one signs in and is asked before anything runs: it leaves after the question, with the credentials of the role.
import { it } from 'vitest';
import { expect } from '../expect.ts';
import { giveDesk } from '../given-desk.ts';
import { expectStatus, fillIn } from '../steps.ts';
import { countSeen, signIn, toOneSignIn } from './sign-in-steps.ts';

const given = giveDesk({
  toConfig: toOneSignIn({ guard: 'confirm' }),
  // Nobody else may: neither a guest nor another role.
  permissions: { 'desk-support': { actions: 'all', functions: ['story'] } },
  files: {
    'story.mjs': `import { setTimeout as wait } from 'node:timers/promises';
      export const handler = awslambda.streamifyResponse(async (_event, out) => {
        for (let line = 1; line <= 60; line += 1) {
          out.write('line ' + line + '\\n');
          await wait(40);
        }
        out.end();
      });`,
    'story.function.json': '{ "timeout": 60 }',
  },
});

const countStreams = () => countSeen(given.sandbox, 'InvokeWithResponseStream');

it('is asked about, streams as the signed-in person’s role, and no earlier', async () => {
  const desk = await given.open();
  const { page, result } = desk;
  await signIn(desk, 'samir');
  await fillIn(desk, { functionName: 'story', payload: '{}' });
  await page.getByRole('checkbox', { name: 'Stream the response' }).check();
  await desk.invoke.click();
  const question = page.getByRole('dialog', { name: 'Run on Orders?' });
  await expect(question).toContainText('samir@example.com');
  await expect(question).toContainText('role/desk-support');
  expect(countStreams()).toBe(0);
  await page.getByRole('button', { name: 'Run on Orders' }).click();
  await expect(result.getByRole('textbox', { name: 'Response so far' })).toContainText('line 3');
  await expectStatus(desk, 'Streaming');
  await expectStatus(desk, /^Returned in /);
  expect(countStreams()).toBe(1);
  expect(given.sandbox.runs).toHaveLength(1);
});

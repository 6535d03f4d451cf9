// A response that is streamed, from the choice in the form to what stays of it.
import { join } from 'node:path';
import { describe, it, onTestFinished } from 'vitest';
import { makeFolder } from '../sandbox/temporary-folder.ts';
import { checkInBothSchemes } from './axe.ts';
import { expect } from './expect.ts';
import { giveDesk } from './given-desk.ts';
import type { Desk } from './open-desk.ts';
import { expectStatus, fillIn, invoke, readDetail, showTab } from './steps.ts';

const given = giveDesk({
  files: {
    // It goes on until it has told the lines and the file `until` is there: however slow the page is, its end is the test's.
    'story.mjs': `import { existsSync } from 'node:fs';
      import { setTimeout as wait } from 'node:timers/promises';
      export const handler = awslambda.streamifyResponse(async ({ lines, until, fail }, out) => {
        console.log('telling');
        for (let line = 1; line <= lines || (until && !existsSync(until)); line += 1) {
          out.write('line ' + line + ' of the story\\n');
          await wait(40);
        }
        if (fail) throw new RangeError('no more paper');
        out.end();
      });`,
    'story.function.json': '{ "timeout": 60 }',
    'plain.mjs': `export const handler = async () => ({ all: 'at once' });`,
  },
});

async function stream(desk: Desk, payload: string, functionName = 'story'): Promise<void> {
  await fillIn(desk, { functionName, payload });
  await desk.page.getByRole('checkbox', { name: 'Stream the response' }).check();
  await desk.invoke.click();
}

const countPosts = () =>
  given.sandbox.requests.filter(
    ({ method, operation }) => method === 'POST' && operation === 'InvokeWithResponseStream',
  ).length;

describe('a streamed response', () => {
  it('is there as it arrives, is searched and paused meanwhile, and ends as any other', async () => {
    const desk = await given.open();
    const { page, result } = desk;
    const folder = await makeFolder({});
    onTestFinished(folder.remove);
    await stream(desk, JSON.stringify({ lines: 5, until: join(folder.path, 'end') }));
    const text = result.getByRole('textbox', { name: 'Response so far' });
    await expect(text).toContainText('line 3 of the story');
    await expectStatus(desk, 'Streaming');
    await expect(result.getByRole('img', { name: /^Bytes over time/ })).toBeVisible();

    await result.getByRole('button', { name: 'Search' }).click();
    await page.getByRole('textbox', { name: 'Find' }).fill('story');
    await expect(page.getByRole('search')).toContainText(/of [1-9]/);
    // The one status of the result, whatever else is told in it.
    await expectStatus(desk, 'Streaming');
    await page.getByRole('button', { name: 'Close the search' }).click();
    const follow = result.getByRole('button', { name: 'Follow the end' });
    await expect(follow).toHaveAttribute('aria-pressed', 'false');

    await result.getByRole('button', { name: 'Pause the view' }).click();
    await expect(result.getByText(/^Paused: .+ more have come/)).toBeVisible();
    await checkInBothSchemes(desk, 'while a response arrives');
    await expectStatus(desk, 'Streaming');

    await folder.write({ end: '' });
    await expectStatus(desk, /^Returned in /);
    await expect(result.getByRole('textbox', { name: 'Response body' })).toContainText(
      'line 2 of the story',
    );
    await expect(result).toContainText('first byte');
    await expect(await showTab(desk, 'Log')).toContainText('telling');
    expect(await readDetail(desk, 'Response')).toContain('streamed');
    expect(countPosts()).toBe(1);
    expect(given.sandbox.runs).toHaveLength(1);
  });

  it('that is stopped keeps what came, says so, and is downloaded as incomplete', async () => {
    const desk = await given.open({ expected: [/request failed: .*invocations/] });
    const { page, result } = desk;
    await stream(desk, '{"lines": 1000}');
    await expect(result.getByRole('textbox', { name: 'Response so far' })).toContainText('line 3');
    await desk.stopWaiting.click();
    await expectStatus(desk, /^Stopped after .+: the function may still be running$/);
    await expect(result).toContainText('May have run.');
    await expect(result).toContainText('Incomplete.');
    await expect(result.getByRole('textbox', { name: 'Response body' })).toContainText('line 3');
    await checkInBothSchemes(desk, 'after a stream was stopped');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      result.getByRole('button', { name: 'Download' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^story-.+-incomplete\.txt$/);
    expect(countPosts()).toBe(1);
  });

  it('that breaks off offers its whole log, and its record has what came, as incomplete', async () => {
    const expected = [/request failed: .*invocations/, /ERR_INCOMPLETE_CHUNKED_ENCODING/];
    const desk = await given.open({ expected });
    const { page, result } = desk;
    const fault = { kind: 'broken stream', how: 'cut', afterChunks: 2 } as const;
    given.sandbox.faults.add({ operation: 'InvokeWithResponseStream', action: fault });
    await stream(desk, '{"lines": 3}');
    await expectStatus(desk, /^The response broke off after/);
    const log = await showTab(desk, 'Log');
    await log.getByRole('button', { name: 'Get the whole log' }).click();
    await expect(log).toContainText('The whole log of this run');
    await expect(log).toContainText('telling');

    await result.getByRole('button', { name: 'Run record' }).click();
    await page.getByRole('menuitem', { name: 'Save a run record' }).click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      desk.dialog.getByRole('button', { name: 'Download the record' }).click(),
    ]);
    const asked = page.waitForEvent('filechooser');
    await result.getByRole('button', { name: 'Run record' }).click();
    await page.getByRole('menuitem', { name: 'Open a run record' }).click();
    await (await asked).setFiles(await file.path());
    await expectStatus(desk, /^From a file: The response broke off after/);
    await showTab(desk, 'Response');
    await expect(result).toContainText('Incomplete.');
    const body = result.getByRole('textbox', { name: 'Response body' });
    await expect(body).toContainText('line 2 of the story');
    await checkInBothSchemes(desk, 'an incomplete response from a file');
    expect(countPosts()).toBe(1);
  });

  it('of a function that fails midway shows its error and what came before', async () => {
    const desk = await given.open();
    await stream(desk, '{"lines": 3, "fail": true}');
    await expectStatus(desk, /^The function failed: .*no more paper/);
    await expect(desk.result.getByRole('textbox', { name: 'Response body' })).toContainText(
      'line 3 of the story',
    );
  });

  it('of a function that does not stream says that all of it came at once', async () => {
    const desk = await given.open();
    await stream(desk, '{}', 'plain');
    await expectStatus(desk, /^Returned in /);
    await expect(desk.result).toContainText('All of it came at once.');
  });
});

describe('the choice to stream', () => {
  it('is off with Event and says why, goes without a durable execution name, and is not sent unasked', async () => {
    const desk = await given.open();
    const choice = desk.page.getByRole('checkbox', { name: 'Stream the response' });
    await invoke(desk, { functionName: 'plain' }, /^Returned/);
    expect(countPosts()).toBe(0);
    await choice.check();
    await fillIn(desk, { durableExecutionName: 'run-1' });
    await expect(desk.page.getByText('or switch streaming off')).toBeVisible();
    await fillIn(desk, { type: 'Event' });
    await expect(choice).toBeDisabled();
    await expect(desk.page.getByText('Event gets no answer')).toBeVisible();
  });
});

// Functions and AWS whose every answer means harm: body, log, error, lists, refusals.
import type { Page } from 'playwright';
import { describe, it } from 'vitest';
import { expect } from '../expect.ts';
import { giveDesk } from '../given-desk.ts';
import type { Desk } from '../open-desk.ts';
import { fillIn, invoke, listSuggestions, readResponse, showTab } from '../steps.ts';
import { HOSTILE_FUNCTIONS } from './functions.ts';
import { openWatched } from './open-watched.ts';
import { expectAllShown, expectShown } from './shown.ts';
import { HOSTILE_LINES, HOSTILE_TEXTS } from './texts.ts';

const given = giveDesk({ files: HOSTILE_FUNCTIONS });
const texts = HOSTILE_TEXTS.map(({ text }) => text);

async function expectInResponse(desk: Desk, text: string) {
  await expect.poll(() => readResponse(desk)).toContain(text);
}

describe('what a function returns', () => {
  it('is shown as text, as JSON and as no JSON, whatever its content type', async () => {
    // The editor draws the lines near the window only.
    const viewport = { width: 1280, height: 2000 };
    const { desk, intrusions } = await openWatched(given, { viewport });
    await invoke(desk, { functionName: 'answer', payload: '{"raw": false}' }, /^Returned/);
    await expectInResponse(desk, '"__proto__": {');
    await expectInResponse(desk, '<img src=x onerror=__pwned()>');
    await intrusions.expectNone('as JSON');
    const html = { kind: 'header', name: 'Content-Type', value: 'text/html' } as const;
    given.sandbox.faults.add({ operation: 'Invoke', action: html });
    await invoke(desk, { payload: '{"raw": true}' }, /^Returned/);
    const panel = await showTab(desk, 'Response');
    await expectAllShown(panel, texts);
    await showTab(desk, 'Details');
    await intrusions.expectNone('as a page of HTML');
  });

  it('is sent to it as it was typed', async () => {
    const { desk, intrusions } = await openWatched(given);
    const payload = JSON.stringify(texts);
    await invoke(desk, { functionName: 'echo', payload, logTail: false }, /^Returned/);
    expect(given.sandbox.runs[0]?.payload).toBe(payload);
    await expectShown(desk.payload, '<img src=x onerror=__pwned()>');
    await intrusions.expectNone('in the payload');
  });
});

/** A terminal's colours are the page's styles there; every other order to a terminal is shown. */
function toUncoloured(text: string): string {
  const control = '\u001B';
  return text.replaceAll(new RegExp(`${control}\\[[\\d;]*m`, 'gu'), '');
}

describe('what a function logs', () => {
  it.each(['log', 'log-json'])('is shown as text, in the format of %s', async (functionName) => {
    const { desk, intrusions } = await openWatched(given);
    for (let from = 0; from < texts.length; from += 10) {
      const to = from + 10;
      const payload = JSON.stringify({ from, to });
      await invoke(desk, { functionName, payload }, /^Returned/);
      const log = await showTab(desk, 'Log');
      await expectAllShown(log.getByRole('list'), texts.slice(from, to).map(toUncoloured));
    }
    await intrusions.expectNone('in the log');
  });
});

describe('how a function fails', () => {
  it('is shown as text: type, message and stack', async () => {
    const { desk, intrusions } = await openWatched(given);
    for (const [at, text] of HOSTILE_LINES.entries()) {
      const payload = JSON.stringify({ at });
      await invoke(desk, { functionName: 'fail', payload, logTail: false }, /^The function failed/);
      const error = desk.result.getByRole('region', { name: 'Function error' });
      await expectShown(error, `${text} ${text}`);
      await expectShown(error.getByRole('list'), text);
    }
    await intrusions.expectNone('in function errors');
  });
});

describe('what AWS says', () => {
  const REFUSED = [/Failed to load resource/];

  it('of an Invoke that it refuses is shown as text', async () => {
    const { desk, intrusions } = await openWatched(given, { expected: REFUSED });
    await fillIn(desk, { functionName: 'echo' });
    for (const message of HOSTILE_LINES) {
      const errorName = 'InvalidRequestContentException';
      given.sandbox.faults.add({
        operation: 'Invoke',
        action: { kind: 'error', errorName, message },
      });
      await invoke(desk, {}, 'AWS could not read the payload');
      await expectShown(desk.result, message);
      await desk.result.getByText('Raw answer', { exact: true }).click();
    }
    given.sandbox.faults.add({ operation: 'Invoke', action: { kind: 'html', statusCode: 502 } });
    await invoke(desk, {}, 'Something else answered');
    await intrusions.expectNone('in refusals');
  });

  it('under a name of an error that means harm is shown as text', async () => {
    let text = '';
    const before = (page: Page) =>
      page.route('**/invocations', (route) => {
        const body = JSON.stringify({ __type: text, Type: text, message: text, Reason: text });
        return route.fulfill({ status: 400, contentType: 'application/json', body, headers });
      });
    const { desk, intrusions } = await openWatched(given, { before, expected: REFUSED });
    await fillIn(desk, { functionName: 'echo' });
    for (text of HOSTILE_LINES) {
      await invoke(desk, {}, /./);
      await showTab(desk, 'Response');
      await desk.result.getByText('Raw answer', { exact: true }).click();
      await expectShown(desk.result, text);
      await showTab(desk, 'Details');
    }
    await intrusions.expectNone('in names of errors');
  });

  it('of a person that it lets in is shown as text', async () => {
    const { desk, intrusions } = await openWatched(given, { expected: REFUSED });
    const message = texts.slice(0, 3).join(' ');
    const action = { kind: 'error', errorName: 'NotAuthorizedException', message } as const;
    given.sandbox.expireCredentials();
    given.sandbox.faults.add({ operation: 'GetCredentialsForIdentity', times: 9, action });
    await invoke(desk, { functionName: 'echo' }, /./);
    await desk.result.getByText('Raw answer', { exact: true }).click();
    await expectShown(desk.result, message);
    await intrusions.expectNone('in refusals of Cognito');
  });

  it('of the functions and versions there are is shown as text', async () => {
    const named = texts.map((text) => ({
      FunctionName: text,
      Name: text,
      Version: text,
      Description: text,
    }));
    const body = JSON.stringify({ Functions: named, Aliases: named, Versions: named });
    const answer = { contentType: 'application/json', body, headers };
    const before = async (page: Page) => {
      await page.route(/\/2015-03-31\/functions/, (route) =>
        route.request().method() === 'GET' ? route.fulfill(answer) : route.fallback(),
      );
    };
    const { desk, intrusions } = await openWatched(given, { before });
    await desk.functionName.focus();
    const listed = desk.page.getByRole('navigation', { name: 'Functions' });
    await expectAllShown(listed, texts);
    await fillIn(desk, { functionName: 'echo' });
    await desk.qualifier.focus();
    await expect.poll(() => listSuggestions(desk.qualifier)).toContain(texts[0]);
    await intrusions.expectNone('in lists');
  });
});

const headers = { 'access-control-allow-origin': '*', 'access-control-expose-headers': '*' };

// The editor comes after the page can be used, or never: what was typed before stays, with its caret.
import type { Page, Route } from 'playwright';
import { describe, it } from 'vitest';
import { expect } from './expect.ts';
import { giveDesk } from './given-desk.ts';
import { waitForEditor } from './open-desk.ts';
import { fillIn, invoke, listInvokes, readResponse } from './steps.ts';

const given = giveDesk();
const EDITOR = '**/assets/code-editor-*.js';

/** Holds a file back until `release`. */
function holdBack(): { before: (page: Page) => Promise<unknown>; release: () => Promise<void> } {
  const held: Route[] = [];
  let isHeld = true;
  return {
    before: (page) =>
      page.route(EDITOR, async (route) => {
        if (isHeld) held.push(route);
        else await route.continue();
      }),
    async release() {
      isHeld = false;
      for (const route of held) await route.continue();
    },
  };
}

describe('an editor that comes late', () => {
  it('takes over text, selection and focus from the plain field', async () => {
    const { before, release } = holdBack();
    const desk = await given.open({ isReady: false, before });
    const { keyboard } = desk.page;
    await desk.functionName.fill('echo');
    await desk.clientContext.fill('{"custom": {"typed": "early"}}');
    await desk.payload.focus();
    await keyboard.type('{"n": 1}');
    await keyboard.press('ArrowLeft');
    await keyboard.press('Shift+ArrowLeft');
    await release();
    await waitForEditor(desk);
    await expect(desk.payload).toBeFocused();
    await keyboard.type('23');
    await expect(desk.payload).toHaveText('{"n": 23}');
    await invoke(desk, {}, /^Returned/);
    expect(given.sandbox.runs[0]?.payload).toBe('{"n": 23}');
    expect(JSON.parse(await readResponse(desk))).toMatchObject({
      clientContext: { custom: { typed: 'early' } },
    });
  });

  it('does not take the focus from another field', async () => {
    const { before, release } = holdBack();
    const desk = await given.open({ isReady: false, before });
    await desk.payload.fill('{"n": 1}');
    await desk.functionName.focus();
    await desk.page.keyboard.type('ec');
    await release();
    await waitForEditor(desk);
    await expect(desk.functionName).toBeFocused();
    await desk.page.keyboard.type('ho');
    await invoke(desk, {}, /^Returned/);
    expect(given.sandbox.runs[0]).toMatchObject({ functionName: 'echo', payload: '{"n": 1}' });
  });

  it('does not hold up a run', async () => {
    const { before } = holdBack();
    const desk = await given.open({ isReady: false, before });
    await invoke(desk, { functionName: 'echo', payload: '{"n": 9007199254740993}' }, /^Returned/);
    expect(given.sandbox.runs[0]?.payload).toBe('{"n": 9007199254740993}');
    expect(await readResponse(desk)).toContain('"functionVersion": "$LATEST"');
  });
});

it('an editor that never comes leaves plain fields that work, and says so', async () => {
  const desk = await given.open({
    isReady: false,
    before: (page) => page.route(EDITOR, (route) => route.abort()),
    expected: [/code-editor/, /ERR_FAILED/],
  });
  const note = 'The editor with colours could not be loaded; this field works.';
  await expect(desk.page.getByText(note).first()).toBeVisible();
  const payload = '{"id": 9007199254740993,\n"name": "Zoë"}';
  await fillIn(desk, { functionName: 'echo', payload, clientContext: '{"custom": {"a": "b"}}' });
  await invoke(desk, {}, /^Returned/);
  expect(given.sandbox.runs[0]?.payload).toBe(payload);
  expect(await readResponse(desk)).toContain('"name": "Zoë"');
  expect(listInvokes(given.sandbox)).toHaveLength(1);
});

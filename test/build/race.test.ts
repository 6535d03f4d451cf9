// Two real tabs on the same presets: every edit is in the history, or was reported as a conflict.
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { expect } from '../app/expect.ts';
import { giveDesk } from '../app/given-desk.ts';
import type { Desk } from '../app/open-desk.ts';
import { saveAs, toRow } from '../app/preset-steps.ts';
import { createDice, takeSeed } from './dice.ts';
import type {} from './race/editing.ts';
import type { Edit } from './race/edits.ts';
import { findLost } from './race/find-lost.ts';
import { readValues } from './read-values.ts';
import { type ScriptPage, serveScript } from './script-page.ts';

const EDITS = 1000;
/** Each tab waits for the other after so many, so that neither runs away. */
const AT_ONCE = 25;
const seed = takeSeed();
const given = giveDesk();

describe('two tabs that save what both edit', () => {
  let script: ScriptPage;
  beforeAll(async () => {
    script = await serveScript(new URL('./race/editing.ts', import.meta.url));
  });
  afterAll(() => script.close());

  it('have each of 1,000 edits in the history of its preset, or reported as a conflict', async () => {
    const context = await given.browser.newContext();
    const open = async () => {
      const page = await context.newPage();
      await page.goto(script.url);
      return page;
    };
    const tabs: readonly [Page, Page] = [await open(), await open()];
    expect(await tabs[0].evaluate(() => window.race.begin())).toEqual(Array(4).fill('saved'));
    await Promise.all(
      tabs.map((tab, at) => tab.evaluate((one) => window.race.open(one), seed + at)),
    );
    const edits: Edit[] = [];
    for (let done = 0; done < EDITS / 2; done += AT_ONCE) {
      const runs = tabs.map((tab, at) =>
        tab.evaluate((run) => window.race.edit(...run), [`tab ${at}`, done, AT_ONCE] as const),
      );
      edits.push(...(await Promise.all(runs)).flat());
    }
    const stored = await tabs[0].evaluate(() => window.race.listStored());
    const conflicts = edits.reduce((sum, edit) => sum + edit.conflicts, 0);
    const count = (ending: Edit['ending']) => edits.filter((edit) => edit.ending === ending).length;
    console.log(
      `${count('saved')} saved, ${count('saved as another')} as another, ${count('given up')} given up, ${conflicts} conflicts, seed ${seed}`,
    );
    expect(new Set(edits.map(({ line }) => line)).size).toBe(EDITS);
    expect(findLost(edits, stored), `SEED=${seed}`).toEqual([]);
    expect(conflicts).toBeGreaterThan(0);
    const shared = stored.filter(({ id }) => id.startsWith('shared'));
    for (const tab of tabs) {
      await expect.poll(() => tab.evaluate(() => window.race.listSeen())).toEqual(shared);
    }
    await context.close();
  }, 240_000);
});

describe('two tabs in which people type and save at the same time', () => {
  const ROUNDS = 10;
  const OTHER = 'Save mine as another preset';
  const CHOICES = ['Replace it with mine', OTHER, 'Take the other tab’s'];

  const toChanged = ({ page }: Desk) => page.getByText('changed', { exact: true });
  const read = (desk: Desk) => desk.payload.innerText();
  const typeWord = async (desk: Desk, word: string) => {
    await desk.payload.press('ControlOrMeta+End');
    await desk.page.keyboard.type(word);
  };
  const isAsked = (desk: Desk) => desk.dialog.isVisible();
  /** Saved, or both are offered: which of the two is up to who was first. */
  const isAnswered = async (desk: Desk) =>
    (await isAsked(desk)) || (await toChanged(desk).isHidden());

  it('have every word saved, or are both offered: none vanishes', async () => {
    const dice = createDice(seed);
    const first = await given.open();
    await first.functionName.fill('echo');
    await first.payload.click();
    await first.page.keyboard.type('start');
    await saveAs(first, 'Shared');
    const second = await given.open({ beside: first.page.context() });
    await toRow(second, 'Shared').click();
    await expect(second.payload).toHaveText('start');
    const desks = [first, second];
    let conflicts = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const words = desks.map((_desk, at) => `r${round}t${at}z`);
      await Promise.all(desks.map((desk, at) => typeWord(desk, ` ${words[at]}`)));
      for (const [at, desk] of desks.entries()) {
        await expect.poll(() => read(desk), `SEED=${seed}`).toContain(words[at]);
        await expect(toChanged(desk)).toBeVisible();
      }
      const order = dice.below(2) === 0 ? desks : desks.toReversed();
      await Promise.all(order.map((desk) => desk.page.keyboard.press('ControlOrMeta+s')));
      await expect.poll(() => Promise.all(desks.map(isAnswered))).toEqual([true, true]);
      const stored = await readValues(first.page);
      for (const [at, desk] of desks.entries()) {
        if (await isAsked(desk)) await expect(desk.dialog).toContainText(words[at] ?? '');
        else expect(stored, `SEED=${seed}`).toContain(words[at]);
      }
      for (const [at, desk] of desks.entries()) {
        if (!(await isAsked(desk))) continue;
        conflicts += 1;
        const choice = dice.pick(CHOICES);
        await desk.dialog.getByRole('button', { name: choice }).click();
        await expect(desk.dialog).toBeHidden();
        await expect(toChanged(desk)).toBeHidden();
        // Saved, or put aside under Unfinished.
        await expect.poll(() => readValues(desk.page), `SEED=${seed}`).toContain(words[at]);
        if (choice !== OTHER) continue;
        // Back to the shared one. What is typed before it is open would be put aside.
        await toRow(desk, 'Shared').first().click();
        await expect(desk.page.getByRole('heading', { name: 'Shared', exact: true })).toBeVisible();
      }
      await expect.poll(async () => (await read(second)) === (await read(first))).toBe(true);
    }
    expect(conflicts).toBeGreaterThan(0);
    console.log(`${2 * ROUNDS} edits by keyboard, ${conflicts} conflicts, seed ${seed}`);
  }, 240_000);
});

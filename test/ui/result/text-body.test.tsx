import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ResponseView } from '../../../src/ui/result/ResponseView.tsx';
import { toOutcomeRun, toReturned } from '../../state/runs.ts';
import { expectAccessible } from '../axe.ts';
import { find, mount } from '../mount.tsx';
import { giveResult } from './given-result.ts';

const body = () => page.getByRole('textbox', { name: 'Response body' });

/** As large as the pane of a desk; `auto` is the height where a narrow page is as long as what is on it. */
async function show(text: string, blockSize = '420px') {
  const given = giveResult(toOutcomeRun(toReturned(text)));
  const place = mount(
    <div style={{ display: 'grid', inlineSize: '640px', blockSize }}>
      <ResponseView on={given.on} />
    </div>,
  );
  await expect.poll(() => listRows(place).length).toBeGreaterThan(0);
  return { ...given, place };
}

function listRows(place: ParentNode): HTMLElement[] {
  const layer = place.querySelector('[role=textbox] > div > div > div');
  return Array.from(layer?.children ?? []) as HTMLElement[];
}

/** A row that the person can see, by its line's number. */
function findLine(place: HTMLElement, line: number): HTMLElement | undefined {
  const area = find(place, '[role=textbox]').getBoundingClientRect();
  return listRows(place).find((row) => {
    const { top, bottom } = row.getBoundingClientRect();
    return row.dataset.line === String(line) && top >= area.top - 1 && bottom <= area.bottom + 1;
  });
}

describe('a response of many lines', () => {
  it('has only what the screen shows in the page, to its last line', async () => {
    const { place } = await show(`[${'{"a":1},'.repeat(50_000)}{"last":true}]`);
    await expect.poll(() => findLine(place, 1)?.textContent).toBe('[');
    expect(listRows(place).length).toBeLessThan(80);
    body().element().focus();
    await userEvent.keyboard('{End}');
    await expect.poll(() => findLine(place, 150_005)?.textContent).toBe(']');
    expect(findLine(place, 150_003)?.textContent).toBe('    "last": true');
    expect(listRows(place).length).toBeLessThan(80);
    await userEvent.keyboard('{Home}');
    await expect.poll(() => findLine(place, 1)?.textContent).toBe('[');
  });

  it('has no more in the page where nothing around it sets its height', async () => {
    const { place } = await show(`[${'{"a":1},'.repeat(50_000)}{"last":true}]`, 'auto');
    await expect.poll(() => findLine(place, 2)?.textContent).toBe('  {');
    expect(find(place, '[role=textbox]').clientHeight).toBeLessThanOrEqual(innerHeight);
    const onScreen = innerHeight / (listRows(place)[0]?.offsetHeight ?? 1);
    expect(listRows(place).length).toBeLessThan(onScreen + 40);
  });

  it('is scrolled to its end where no element could be so high', async () => {
    const { place } = await show(`${'line\n'.repeat(600_000)}the end`);
    body().element().focus();
    await userEvent.keyboard('{End}');
    await expect.poll(() => findLine(place, 600_001)?.textContent).toBe('the end');
    const scroller = find(place, '[role=textbox]');
    expect(scroller.scrollHeight).toBeLessThan(10_000_000);
    // A turn of the wheel is a few lines, not a few thousand.
    scroller.scrollTop -= 200;
    await expect.poll(() => findLine(place, 599_985)).toBeDefined();
  });

  it('is not blank while it is scrolled by its bar', async () => {
    const { place } = await show(`[${'123,'.repeat(100_000)}1]`);
    const scroller = find(place, '[role=textbox]');
    for (let step = 1; step <= 20; step += 1) {
      scroller.scrollTop = (scroller.scrollHeight / 20) * step;
      await new Promise(requestAnimationFrame);
      const area = scroller.getBoundingClientRect();
      const seen = document.elementFromPoint(area.left + 100, area.top + 200);
      expect(seen?.closest('[class*=row]')?.textContent).toMatch(/^ {2}123,$/);
    }
  });
});

describe('a long line', () => {
  it('goes on in the next rows, and is copied as one', async () => {
    const { place } = await show(`"${'word '.repeat(100)}"`);
    const rows = listRows(place);
    expect(rows.length).toBeGreaterThan(4);
    expect(rows.filter(({ dataset }) => dataset.line !== undefined).length).toBe(1);
    const scroller = find(place, '[role=textbox]');
    expect(scroller.scrollWidth).toBe(scroller.clientWidth);
    const copied = copyAll(place);
    expect(copied).toBe(`"${'word '.repeat(100)}"`);
  });

  it('of megabytes is laid out no further than the screen', async () => {
    const { place } = await show('x'.repeat(3_000_000));
    expect(listRows(place).length).toBeLessThan(80);
    expect(place.textContent?.length).toBeLessThan(20_000);
  });
});

/** Selects all rows and copies, as the keys of the browser do. */
function copyAll(place: HTMLElement): string {
  const rows = listRows(place);
  const range = document.createRange();
  range.setStart(rows[0] as Node, 0);
  range.setEndAfter((rows.at(-1) as Node).lastChild as Node);
  getSelection()?.removeAllRanges();
  getSelection()?.addRange(range);
  const clipboardData = new DataTransfer();
  find(place, '[role=textbox]').dispatchEvent(
    new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }),
  );
  return clipboardData.getData('text/plain');
}

describe('the text', () => {
  it('is copied with its lines and what cannot be seen in it', async () => {
    const { place } = await show('one\u202e two\n\n\tthree');
    await expect.element(body()).toHaveTextContent('one•');
    expect(copyAll(place)).toBe('one\u202e two\n\n\tthree');
  });

  it('is searched with a count, to and fro, and the focus comes back', async () => {
    const { place } = await show(`[${'{"name":"Mug"},'.repeat(2000)}{"name":"mug"}]`);
    body().element().focus();
    await userEvent.keyboard('{Control>}f{/Control}');
    const field = page.getByRole('textbox', { name: 'Find' });
    await expect.element(field).toHaveFocus();
    await userEvent.keyboard('mug');
    const count = (text: string) => page.getByText(text, { exact: true });
    await expect.element(count('1 of 2,001')).toBeVisible();
    await userEvent.keyboard('{Enter}');
    await expect.element(count('2 of 2,001')).toBeVisible();
    await userEvent.keyboard('{Shift>}{Enter}{Enter}{/Shift}');
    await expect.element(count('2,001 of 2,001')).toBeVisible();
    await expect.poll(() => place.querySelector('[data-mark=current]')?.textContent).toBe('mug');
    // The one status of a result says how its run ended.
    expect(page.getByRole('status').elements()).toEqual([]);
    await page.getByRole('button', { name: 'Match case' }).click();
    await expect.element(count('1 of 1')).toBeVisible();
    await expectAccessible();
    field.element().focus();
    await userEvent.keyboard('{Escape}');
    await expect.element(body()).toHaveFocus();
    expect(place.querySelector('mark')).toBeNull();
  });

  it('whose first error is far down is shown to it, and the way there is a press', async () => {
    const { place } = await show(`[${'1,'.repeat(5000)}oops]`);
    await page.getByRole('button', { name: 'Show the place' }).click();
    await expect.poll(() => place.querySelector('[data-mark=error]')?.textContent).toBe('o');
  });
});

it('what cannot be read in the worker is there as plain text in its beginning', async () => {
  const given = giveResult(toOutcomeRun(toReturned('{"a":1}')));
  const importBodies = () => Promise.reject(new Error('offline'));
  const { createResultDesk } = await import('../../../src/ui/result/result-desk.ts');
  mount(<ResponseView on={createResultDesk({ ...given.desk, importBodies })} />);
  await expect.element(page.getByRole('alert')).toHaveTextContent('could not be loaded');
  await expect.element(body()).toHaveValue('{"a":1}');
  await page.getByRole('button', { name: 'Download' }).click();
  expect(given.downloaded.length).toBe(1);
});

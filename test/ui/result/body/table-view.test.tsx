import { render } from 'preact';
import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { readDocument } from '../../../../src/domain/body/json/json-document.ts';
import { takeSteps } from '../../../../src/domain/body/steps.ts';
import { findTables } from '../../../../src/domain/body/table/find-tables.ts';
import { TableView } from '../../../../src/ui/result/body/table/TableView.tsx';
import { HOSTILE_TEXTS } from '../../../app/hostile/texts.ts';
import { expectAccessible } from '../../axe.ts';
import { mount } from '../../mount.tsx';
import { giveBody, giveDesk } from './given-body.ts';

const ORDERS =
  '{"orders": [{"id": 9007199254740993, "name": "Zoë"}, {"id": 10, "name": "max", "n": -5}, {"id": 9007199254740992, "name": "=1+1"}], "log": [{"at": 1}]}';

function mountTable(json: string, body = giveBody(json)) {
  const desk = giveDesk();
  const opened: unknown[] = [];
  const tables = findTables(takeSteps(readDocument(new TextEncoder().encode(json))));
  const place = mount(
    <TableView
      body={body}
      tables={tables}
      fileName="orders-1"
      files={desk.files}
      clipboard={desk.clipboard}
      openInner={(_around, label, place) => opened.push([label, place])}
    />,
  );
  place.style.cssText = 'display: grid; block-size: 400px; inline-size: 600px';
  return { ...desk, opened, leave: () => render(null, place) };
}

const grid = page.getByRole('grid');
const cells = () =>
  grid
    .getByRole('row')
    .elements()
    .map((row) => Array.from(row.children, (cell) => cell.textContent));

/** What is read out when it changes. */
const readCount = () => document.querySelector('[aria-live]')?.textContent;

it('sorts by a column, exactly, and goes back to how it came', async () => {
  mountTable(ORDERS);
  const came = [
    ['id', 'name', 'n'],
    ['9007199254740993', 'Zoë', ''],
    ['10', 'max', '-5'],
    ['9007199254740992', '=1+1', ''],
  ];
  await expect.poll(cells).toEqual(came);
  const head = grid.getByRole('columnheader', { name: 'id' });
  await userEvent.click(head);
  await expect
    .poll(() => cells().map(([id]) => id))
    .toEqual(['id', '10', '9007199254740992', '9007199254740993']);
  await expect.element(head).toHaveAttribute('aria-sort', 'ascending');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => cells()[1]?.[0]).toBe('9007199254740993');
  await userEvent.keyboard('{Enter}');
  await expect.poll(cells).toEqual(came);
});

it('goes from cell to cell by the keys of a grid, and copies one', async () => {
  const { copied } = mountTable(ORDERS);
  await expect.poll(() => cells().length).toBe(4);
  await userEvent.click(grid.getByRole('gridcell', { name: 'Zoë' }));
  await userEvent.keyboard('{ArrowDown}{ArrowLeft}');
  const chosen = grid.getByRole('gridcell', { selected: true });
  await expect.element(chosen).toHaveTextContent('10');
  await userEvent.keyboard('{End}');
  await expect.element(chosen).toHaveTextContent('-5');
  await userEvent.keyboard('{Control>}{Home}{/Control}{ArrowDown}');
  await expect.element(chosen).toHaveTextContent('9007199254740993');
  await expect.element(page.getByText('Row 1, id:')).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: 'Copy cell' }));
  await expect.poll(() => copied).toEqual(['9007199254740993']);
});

it('filters rows, hides columns, and gives what is shown as CSV', async () => {
  const { saved } = mountTable(ORDERS);
  await expect.poll(readCount).toContain('3 rows');
  await userEvent.fill(page.getByRole('searchbox', { name: 'Filter rows' }), '1');
  await userEvent.selectOptions(page.getByRole('combobox', { name: 'Filter in' }), 'name');
  await expect.poll(readCount).toContain('1 of 3 rows');
  await userEvent.click(page.getByRole('button', { name: 'Columns' }));
  await userEvent.click(page.getByRole('checkbox', { name: 'id' }));
  await userEvent.keyboard('{Escape}');
  await expect.poll(cells).toEqual([
    ['name', 'n'],
    ['=1+1', ''],
  ]);
  await userEvent.click(page.getByRole('button', { name: 'CSV' }));
  await expect.poll(() => saved.length).toBe(1);
  expect(saved[0]?.name).toBe('orders-1.csv');
  expect(new TextDecoder().decode(saved[0]?.bytes)).toBe("name,n\r\n'=1+1,\r\n");
  await expect.poll(readCount).toContain('1 cell that begins like a formula');
});

it('shows who comes back from another view the table, rows and columns that they chose', async () => {
  const body = giveBody(ORDERS);
  const { leave } = mountTable(ORDERS, body);
  await expect.poll(readCount).toContain('3 rows');
  await userEvent.selectOptions(page.getByRole('combobox', { name: 'Which table' }), 'log');
  await expect.poll(cells).toEqual([['at'], ['1']]);
  await userEvent.selectOptions(page.getByRole('combobox', { name: 'Which table' }), 'orders');
  await userEvent.click(grid.getByRole('columnheader', { name: 'id' }));
  await userEvent.click(page.getByRole('button', { name: 'Columns' }));
  await userEvent.click(page.getByRole('checkbox', { name: 'name' }));
  await userEvent.keyboard('{Escape}');
  await userEvent.fill(page.getByRole('searchbox', { name: 'Filter rows' }), '90071');
  // Left before the rows have followed the typing.
  leave();
  const again = mountTable(ORDERS, body);
  await expect.poll(cells).toEqual([
    ['id', 'n'],
    ['9007199254740992', ''],
    ['9007199254740993', ''],
  ]);
  await expect.element(page.getByRole('searchbox')).toHaveValue('90071');
  await expect.element(page.getByRole('combobox', { name: 'Which table' })).toHaveValue('orders');
  await userEvent.selectOptions(page.getByRole('combobox', { name: 'Which table' }), 'log');
  await expect.poll(cells).toEqual([['at'], ['1']]);
  again.leave();
  mountTable(ORDERS, body);
  await expect.poll(cells).toEqual([['at'], ['1']]);
});

it('opens what is inside a cell, by Enter or its button', async () => {
  const { opened } = mountTable('{"rows": [{"id": 1, "body": "{\\"a\\": [1]}"}, {"id": 2}]}');
  await userEvent.click(grid.getByRole('gridcell', { name: '{"a": [1]}' }));
  const open = page.getByRole('button', { name: 'Open as JSON' });
  await userEvent.click(open);
  const inner = ['rows[0].body', { start: 28, end: 42, wrap: 'json' }];
  await expect.poll(() => opened).toEqual([inner]);
  grid.element().focus();
  await userEvent.keyboard('{ArrowLeft}{Enter}');
  await expect.element(open).not.toBeInTheDocument();
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(open).toBeVisible();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => opened).toEqual([inner, inner]);
});

it('opens what is in the cell that was gone to last, however soon Enter follows', async () => {
  const { opened } = mountTable('{"rows": [{"id": 1, "a": "{\\"a\\": 1}", "b": "{\\"b\\": 2}"}]}');
  await userEvent.click(grid.getByRole('gridcell', { name: '{"a": 1}' }));
  await expect.element(page.getByRole('button', { name: 'Open as JSON' })).toBeVisible();
  await pressDrawn('ArrowRight');
  await pressDrawn('Enter');
  const b = ['rows[0].b', { start: 44, end: 56, wrap: 'json' }];
  await expect.poll(() => opened).toEqual([b]);
  // A number holds nothing, and what stood beside it is not opened in its place.
  await pressDrawn('Home');
  await pressDrawn('Enter');
  await pressDrawn('End');
  await pressDrawn('Enter');
  await expect.poll(() => opened).toEqual([b, b]);
});

/** Comes back when it has been drawn, before what follows a drawing has run. */
async function pressDrawn(key: string) {
  const chosen = () => grid.element().getAttribute('aria-activedescendant');
  const before = chosen();
  grid.element().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  for (let turn = 0; key !== 'Enter' && chosen() === before && turn < 100; turn += 1)
    await Promise.resolve();
}

it('changes to another table of the same body', async () => {
  mountTable(ORDERS);
  await userEvent.selectOptions(page.getByRole('combobox', { name: 'Which table' }), 'log');
  await expect.poll(cells).toEqual([['at'], ['1']]);
});

it('draws the rows near the window only, whichever they are', async () => {
  const rows = Array.from({ length: 30_000 }, (_none, at) => `{"n":${at}}`);
  mountTable(`[${rows.join(',')}]`);
  await expect.poll(readCount).toContain('30,000 rows');
  await userEvent.click(grid.getByRole('gridcell').first());
  await userEvent.keyboard('{Control>}{End}{/Control}');
  await expect.element(grid.getByRole('gridcell', { selected: true })).toHaveTextContent('29999');
  expect(cells().length).toBeLessThan(60);
  expect(grid.element().getAttribute('aria-rowcount')).toBe('30001');
});

it('shows every text as a text, in heads and in cells, and axe finds nothing', async () => {
  mountTable(
    JSON.stringify(HOSTILE_TEXTS.slice(0, 8).map(({ text }) => ({ [text]: text, plain: text }))),
  );
  await expect.poll(() => cells().length).toBeGreaterThan(3);
  expect(document.querySelector('[role=grid] :is(img, script, iframe, svg, a, form)')).toBeNull();
  await expectAccessible();
});

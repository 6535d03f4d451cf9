import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type InnerPlace, TreeView } from '../../../../src/ui/result/body/tree/TreeView.tsx';
import { HOSTILE_TEXTS } from '../../../app/hostile/texts.ts';
import { expectAccessible } from '../../axe.ts';
import { mount } from '../../mount.tsx';
import { giveBody, giveDesk } from './given-body.ts';

const ORDERS =
  '{"orders": [{"id": 12345678901234567890, "total": 1.0}, {"id": 2, "id": 3}], "note": "{\\"a\\": [1]}", "empty": []}';

function mountTree(json: string) {
  const desk = giveDesk();
  const opened: InnerPlace[] = [];
  const shown: string[] = [];
  const place = mount(
    <TreeView
      body={giveBody(json)}
      clipboard={desk.clipboard}
      onOpenInner={(inner) => opened.push(inner)}
      onShowInText={({ start, end }) => shown.push(json.slice(start, end))}
    />,
  );
  place.style.cssText = 'display: grid; block-size: 400px; inline-size: 500px';
  return { ...desk, opened, shown };
}

const tree = page.getByRole('tree');
const rows = () =>
  tree
    .getByRole('treeitem')
    .elements()
    .map((row) => row.textContent);
const chosen = () => tree.getByRole('treeitem', { selected: true });

it('goes by the keys of a tree, and tells where one stands', async () => {
  mountTree(ORDERS);
  await expect
    .poll(rows)
    .toEqual([
      '{3}',
      'orders:[2][{"id": 12345678901234567890, "total": 1.0}, {"id": 2, "id": 3}]',
      'note:"{\\"a\\": [1]}"JSON',
      'empty:[0][]',
    ]);
  await userEvent.click(chosen());
  await userEvent.keyboard('{ArrowDown}{ArrowRight}');
  await expect.poll(() => rows().length).toBe(6);
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(chosen()).toHaveTextContent('0:{2}');
  await userEvent.keyboard('*');
  await expect
    .poll(() => rows().slice(2, 8))
    .toEqual(['0:{2}', 'id:12345678901234567890', 'total:1.0', '1:{2}', 'id:2', 'id:3']);
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(page.getByText('orders[0].id')).toBeVisible();
  await expect.element(chosen()).toHaveAttribute('aria-level', '4');
  await expect.element(chosen()).toHaveAttribute('aria-posinset', '1');
  await expect.element(chosen()).toHaveAttribute('aria-setsize', '2');
  await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
  await expect.poll(() => rows().length).toBe(8);
  await userEvent.keyboard('{End}');
  await expect.element(chosen()).toHaveTextContent('empty:');
  await userEvent.keyboard('{Home}{ArrowLeft}');
  await expect.poll(rows).toHaveLength(1);
  await userEvent.keyboard('{Enter}');
  await expect.poll(rows).toHaveLength(4);
});

it('copies the path and the value as it is written, and opens what is inside', async () => {
  const { copied, opened } = mountTree(ORDERS);
  await userEvent.click(tree.getByRole('treeitem', { name: /^orders/ }));
  await userEvent.click(page.getByRole('button', { name: 'Copy value' }));
  await expect
    .poll(() => copied)
    .toEqual(['[{"id": 12345678901234567890, "total": 1.0}, {"id": 2, "id": 3}]']);
  await userEvent.click(page.getByRole('button', { name: 'Copy path' }));
  await expect.poll(() => copied[1]).toBe('orders');
  await userEvent.click(tree.getByRole('treeitem', { name: /^note/ }));
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => opened).toMatchObject([{ path: 'note', hint: { wrap: 'json' } }]);
});

it('leaves for the text at a value, or at the bracket of one that holds others', async () => {
  const { shown } = mountTree(ORDERS);
  await userEvent.click(tree.getByRole('treeitem', { name: /^note/ }));
  await userEvent.keyboard('{Shift>}{Enter}{/Shift}');
  await expect.poll(() => shown).toEqual(['"{\\"a\\": [1]}"']);
  await userEvent.click(tree.getByRole('treeitem', { name: /^orders/ }));
  await userEvent.click(page.getByRole('button', { name: 'Show in text' }));
  await expect.poll(() => shown[1]).toBe('[');
});

it('of broken JSON is there up to the error, and says which', async () => {
  mountTree('{"a": 1, "b": [1, tru]}');
  await expect.element(page.getByRole('note')).toHaveTextContent(/line 1, column 19/);
  await expect.poll(rows).toEqual(['{2…}', 'a:1', 'b:[2…][1,']);
});

it('shows every text as a text, in names and in values', async () => {
  const json = JSON.stringify(HOSTILE_TEXTS.map(({ text }) => ({ [text]: text })));
  mountTree(json);
  await userEvent.click(page.getByRole('button', { name: 'Unfold a level' }));
  await expect.poll(() => rows().length).toBeGreaterThan(10);
  expect(document.querySelector('[role=tree] :is(img, script, iframe, svg, a, form)')).toBeNull();
  await expectAccessible();
});

it('draws what is near the window only, and pages of what is long', async () => {
  mountTree(`[${Array.from({ length: 2500 }, (_none, at) => at).join(',')}]`);
  await expect.poll(rows).toEqual(['[2,500]', '[0 … 999]', '[1,000 … 1,999]', '[2,000 … 2,499]']);
  await userEvent.click(tree.getByRole('treeitem', { name: /1,000/ }));
  await userEvent.keyboard('{ArrowRight}');
  await expect.poll(rows).toContain('1000:1000');
  await userEvent.keyboard('{End}');
  await expect.element(chosen()).toHaveTextContent('[2,000 … 2,499]');
  expect(rows().length).toBeLessThan(60);
});

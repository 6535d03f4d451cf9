import '../../../src/styles/main.css';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Menu } from '../../../src/ui/parts/Menu.tsx';
import {
  type ListRow,
  VirtualList,
  type VirtualListHandle,
} from '../../../src/ui/parts/VirtualList.tsx';
import { find, mount } from '../mount.tsx';

interface Item {
  readonly key: string;
  readonly heading?: string;
}

const HEIGHT = 400;
const ROW = 40;
const rows = (count: number, from = 0): Item[] =>
  Array.from({ length: count }, (_, at) => ({ key: `row ${from + at}` }));
const toKey = ({ key }: Item) => key;
const toHeading = ({ heading }: Item) => heading;
const renderItem = ({ key }: Item, _index: number, { tabIndex }: ListRow) => (
  <button type="button" tabIndex={tabIndex} style={`display: block; block-size: ${ROW}px`}>
    {key}
  </button>
);

let handle: VirtualListHandle | null = null;
function List({
  items,
  render: drawRow = renderItem,
}: {
  items: readonly Item[];
  render?: typeof renderItem;
}) {
  return (
    <div style={`block-size: ${HEIGHT}px; display: grid`}>
      <VirtualList
        label="Presets"
        items={items}
        toKey={toKey}
        toHeading={toHeading}
        estimateSize={() => ROW}
        renderItem={drawRow}
        handle={(made) => {
          handle = made;
        }}
      />
    </div>
  );
}

function given(items: readonly Item[]) {
  const place = mount(
    <>
      <button type="button">before</button>
      <List items={items} />
      <button type="button">after</button>
    </>,
  );
  const scroller = find(place, 'ul').parentElement?.parentElement;
  if (!(scroller instanceof HTMLElement)) throw new Error('There is no list.');
  return { place, scroller };
}

const drawn = (place: Element) => [...place.querySelectorAll('li')].map((row) => row.textContent);
const focused = () => document.activeElement?.textContent;
const press = (keys: string) => userEvent.keyboard(keys);
/** Whether what has the focus is seen whole. */
function isFocusSeen(scroller: HTMLElement): boolean {
  const [row, view] = [document.activeElement, scroller].map((one) => one?.getBoundingClientRect());
  if (row === undefined || view === undefined) return false;
  return row.top >= view.top - 1 && row.bottom <= view.bottom + 1;
}

describe('a virtual list', () => {
  it('draws the rows near the window only, and is as high as all of them', async () => {
    const { place, scroller } = given(rows(10_000));
    await expect.poll(() => drawn(place)).toContain('row 9');
    expect(drawn(place).length).toBeLessThan(40);
    expect(scroller.scrollHeight).toBe(10_000 * ROW);
  });

  it('tells of each row which it is and of how many', async () => {
    const { place } = given(rows(10_000));
    await expect.element(page.getByRole('list', { name: 'Presets' })).toBeVisible();
    const third = find(place, 'li:nth-child(3)');
    expect(third.getAttribute('aria-setsize')).toBe('10000');
    expect(third.getAttribute('aria-posinset')).toBe('3');
  });

  it('has rows wherever it is scrolled to, and half a window’s height of them on either side', async () => {
    const { place, scroller } = given(rows(10_000));
    for (const top of [150_000, 399_600, 200_040]) {
      scroller.scrollTop = top;
      const first = top / ROW;
      const last = Math.min(first + (HEIGHT / ROW) * 1.5, 9_999);
      const nearby = Array.from({ length: last - first + 1 + HEIGHT / ROW / 2 }, (_, at) => at);
      const expected = nearby.map((at) => `row ${first - HEIGHT / ROW / 2 + at}`);
      await expect.poll(() => drawn(place)).toEqual(expect.arrayContaining(expected));
      expect(drawn(place).length).toBeLessThan(40);
    }
  });

  it('draws what is seen alone while its items change, as they do with each letter of a search', async () => {
    const place = mount(<List items={rows(10_000)} />);
    await expect.poll(() => drawn(place).length).toBeGreaterThan((HEIGHT / ROW) * 1.5);
    void act(() => render(<List items={rows(9_000)} />, place));
    expect(drawn(place).length).toBeLessThanOrEqual(HEIGHT / ROW + 2);
    expect(drawn(place)).toContain('row 0');
    await expect.poll(() => drawn(place).length).toBeGreaterThan((HEIGHT / ROW) * 1.5);
  });

  it('is one stop of the Tab key, also after it was scrolled away', async () => {
    const { place, scroller } = given(rows(10_000));
    await expect.poll(() => drawn(place)).toContain('row 9');
    scroller.scrollTop = 100_000;
    await expect.poll(() => drawn(place)).toContain('row 2500');
    find(place, 'button').focus();
    await press('{Tab}');
    expect(focused()).toBe('row 0');
    await press('{Tab}');
    expect(focused()).toBe('after');
    await press('{Shift>}{Tab}{/Shift}');
    expect(focused()).toBe('row 0');
  });

  it('is gone through with the keys, to rows that were not drawn too, and shows where it is', async () => {
    const { place, scroller } = given(rows(10_000));
    await expect.poll(() => drawn(place)).toContain('row 9');
    find(place, 'li button').focus();
    const steps = [
      ['{ArrowDown}', 'row 1'],
      ['{PageDown}', 'row 11'],
      ['{End}', 'row 9999'],
      ['{ArrowDown}', 'row 9999'],
      ['{ArrowUp}', 'row 9998'],
      ['{PageUp}', 'row 9988'],
      ['{Home}', 'row 0'],
      ['{ArrowUp}', 'row 0'],
    ] as const;
    for (const [key, expected] of steps) {
      await press(key);
      await expect.poll(focused, { message: key }).toBe(expected);
      await expect.poll(() => isFocusSeen(scroller), { message: key }).toBe(true);
    }
  });

  it('keeps the row that has the focus, however far it is scrolled', async () => {
    const { place, scroller } = given(rows(10_000));
    await expect.poll(() => drawn(place)).toContain('row 9');
    find(place, 'li:nth-child(3) button').focus();
    scroller.scrollTop = 300_000;
    await expect.poll(() => drawn(place)).toContain('row 7500');
    expect(focused()).toBe('row 2');
    await press('{ArrowDown}');
    await expect.poll(focused).toBe('row 3');
    await expect.poll(() => isFocusSeen(scroller)).toBe(true);
  });

  it('gives the focus to what stands in the place of a row that has gone', async () => {
    const items = rows(1000);
    const place = mount(<List items={items} />);
    await expect.poll(() => drawn(place)).toContain('row 9');
    find(place, 'li:nth-child(4) button').focus();
    const without = items.filter(({ key }) => key !== 'row 3');
    void act(() => render(<List items={without} />, place));
    await expect.poll(focused).toBe('row 4');
    void act(() => render(<List items={without.slice(0, 2)} />, place));
    await expect.poll(focused).toBe('row 1');
  });

  it('leaves the focus where it is when rows change and it was elsewhere', async () => {
    const place = mount(<List items={rows(100)} />);
    await expect.poll(() => drawn(place)).toContain('row 9');
    void act(() => render(<List items={rows(100, 50)} />, place));
    await expect.poll(() => drawn(place)).toContain('row 59');
    expect(document.activeElement).toBe(document.body);
  });

  it('follows a row that moves', async () => {
    const items = rows(1000);
    const place = mount(<List items={items} />);
    await expect.poll(() => drawn(place)).toContain('row 9');
    const button = find(place, 'li button');
    button.focus();
    void act(() => render(<List items={[...items.slice(1), ...items.slice(0, 1)]} />, place));
    expect(focused()).toBe('row 0');
    await press('{ArrowUp}');
    await expect.poll(focused).toBe('row 999');
  });

  it('groups its rows under headings, which the keys pass by', async () => {
    const items = [
      { key: 'a', heading: 'Favourites' },
      ...rows(2),
      { key: 'b', heading: 'Mine' },
      ...rows(500, 2),
    ];
    const { place, scroller } = given(items);
    await expect.element(page.getByRole('heading', { name: 'Mine' })).toBeVisible();
    const list = (name: string) => page.getByRole('list', { name });
    expect(list('Favourites').element().children).toHaveLength(2);
    const first = find(list('Mine').element(), 'li');
    expect([first.ariaPosInSet, first.ariaSetSize]).toEqual(['1', '500']);
    find(place, 'li button').focus();
    await press('{ArrowDown}{ArrowDown}');
    await expect.poll(focused).toBe('row 2');
    await press('{ArrowUp}');
    await expect.poll(focused).toBe('row 1');
    await press('{End}');
    await expect.poll(focused).toBe('row 501');
    await expect.element(page.getByRole('heading', { name: 'Mine' })).not.toBeInTheDocument();
    await press('{Home}');
    await expect.poll(focused).toBe('row 0');
    await expect.poll(() => scroller.scrollTop).toBe(0);
  });

  it('measures what it draws: rows of other heights lie under each other', async () => {
    const tall = ({ key }: Item) => (
      <button type="button" style={`display: block; block-size: ${key.endsWith('3') ? 90 : 50}px`}>
        {key}
      </button>
    );
    const place = mount(<List items={rows(100)} render={tall} />);
    await expect.poll(() => drawn(place)).toContain('row 9');
    const boxes = () => [...place.querySelectorAll('li')].map((row) => row.getBoundingClientRect());
    const gaps = () =>
      boxes().map((box, at, all) => Math.round((all[at + 1] ?? box).top - box.bottom));
    await expect
      .poll(() =>
        gaps()
          .slice(0, -1)
          .every((gap) => gap === 0),
      )
      .toBe(true);
  });

  it('shows a row or gives it the focus when it is asked to', async () => {
    const { place, scroller } = given(rows(10_000));
    await expect.poll(() => drawn(place)).toContain('row 9');
    handle?.show('row 5000');
    await expect.poll(() => drawn(place)).toContain('row 5000');
    expect(document.activeElement).toBe(document.body);
    handle?.focus('row 8000');
    await expect.poll(focused).toBe('row 8000');
    await expect.poll(() => isFocusSeen(scroller)).toBe(true);
    handle?.show('nowhere');
    handle?.focus();
    expect(focused()).toBe('row 8000');
  });

  it('leaves a text field in a row and a row’s menu their keys', async () => {
    const place = mount(
      <List
        items={rows(100)}
        render={({ key }: Item, _index, { tabIndex }: ListRow) => (
          <>
            <button type="button" tabIndex={tabIndex}>
              {key}
            </button>
            <input aria-label={`name of ${key}`} tabIndex={tabIndex} />
            <Menu
              label={`${key}: more`}
              tabIndex={tabIndex}
              items={[{ label: 'Delete', onPress: () => undefined }]}
            />
          </>
        )}
      />,
    );
    await expect.poll(() => drawn(place).length).toBeGreaterThan(5);
    await page.getByRole('textbox', { name: 'name of row 2', exact: true }).click();
    await press('{ArrowDown}{Home}');
    await expect
      .element(page.getByRole('textbox', { name: 'name of row 2', exact: true }))
      .toHaveFocus();
    await press('{Tab}{ArrowDown}');
    await expect.element(page.getByRole('menuitem', { name: 'Delete' })).toHaveFocus();
    await press('{Escape}');
    await expect.element(page.getByRole('button', { name: 'row 2: more' })).toHaveFocus();
  });

  it('with nothing in it draws nothing', () => {
    const place = mount(<List items={[]} />);
    expect(place.querySelector('[role=list]')).toBeNull();
    handle?.focus();
    expect(document.activeElement).toBe(document.body);
  });
});

import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Dialog } from '../../../src/ui/parts/Dialog.tsx';
import { Menu, type MenuItem } from '../../../src/ui/parts/Menu.tsx';
import { find, mount } from '../mount.tsx';

const pressed = vi.fn<(label: string) => void>();
const item = (label: string, more: Partial<MenuItem> = {}): MenuItem => ({
  label,
  onPress: () => pressed(label),
  ...more,
});
const ITEMS = [
  item('Rename'),
  item('Duplicate'),
  item('Download', { isOff: true }),
  item('Delete', { isDanger: true, hasLineBefore: true }),
];
const menu = () => page.getByRole('menu', { name: 'Refund: more' });
const button = () => page.getByRole('button', { name: 'Refund: more' });
const focused = () => document.activeElement?.textContent;

function mountMenu() {
  const place = mount(
    <div style="padding: 8rem">
      <Menu label="Refund: more" items={ITEMS} />
      <button type="button">after</button>
    </div>,
  );
  const opener = find<HTMLButtonElement>(place, 'button');
  opener.focus();
  return opener;
}

afterEach(() => pressed.mockClear());

describe('a menu', () => {
  it('opens with the focus on its first item, and its button says that it is open', async () => {
    mountMenu();
    await expect.element(button()).toHaveAttribute('aria-expanded', 'false');
    await button().click();
    await expect.element(menu()).toBeVisible();
    await expect.element(button()).toHaveAttribute('aria-expanded', 'true');
    await expect.element(page.getByRole('menuitem', { name: 'Rename' })).toHaveFocus();
  });

  it('is opened at its last item by the arrow key that goes up', async () => {
    mountMenu();
    await userEvent.keyboard('{ArrowUp}');
    await expect.element(page.getByRole('menuitem', { name: 'Delete' })).toHaveFocus();
  });

  it('is gone through with the arrow keys, round at both ends; Home and End go to them', async () => {
    mountMenu();
    await userEvent.keyboard('{ArrowDown}');
    await expect.poll(focused).toBe('Rename');
    const seen: unknown[] = [];
    for (const key of ['ArrowUp', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Home', 'End']) {
      await userEvent.keyboard(`{${key}}`);
      seen.push(focused());
    }
    expect(seen).toEqual(['Delete', 'Rename', 'Duplicate', 'Download', 'Rename', 'Delete']);
  });

  it('goes to the item that begins with what is typed, and the same letter again to the next', async () => {
    mountMenu();
    await userEvent.keyboard('{Enter}');
    await expect.poll(focused).toBe('Rename');
    await userEvent.keyboard('d');
    expect(focused()).toBe('Duplicate');
    await userEvent.keyboard('d');
    expect(focused()).toBe('Download');
    await userEvent.keyboard('{Home}delete');
    await expect.poll(focused).toBe('Delete');
  });

  it('gives the focus back to its button before it does what was pressed', async () => {
    const opener = mountMenu();
    let atPress: Element | null = null;
    pressed.mockImplementationOnce(() => {
      atPress = document.activeElement;
    });
    await userEvent.keyboard('{Enter}');
    await expect.poll(focused).toBe('Rename');
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(pressed.mock.calls).toEqual([['Duplicate']]);
    expect(atPress).toBe(opener);
    await expect.element(menu()).not.toBeInTheDocument();
  });

  it('does not press an item with the key that opened it, still held down', async () => {
    const opener = mountMenu();
    opener.click();
    await expect.poll(focused).toBe('Rename');
    const isFree = document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', repeat: true, bubbles: true, cancelable: true }),
    );
    expect(isFree).toBe(false);
  });

  it('lets an item that is off be reached, and not pressed', async () => {
    mountMenu();
    await button().click();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    await expect.poll(focused).toBe('Download');
    expect(document.activeElement?.getAttribute('aria-disabled')).toBe('true');
    await userEvent.keyboard('{Enter}');
    expect(pressed).not.toHaveBeenCalled();
    await expect.element(menu()).toBeVisible();
  });

  it('is closed by Escape, which gives the focus back and closes nothing else', async () => {
    const onClose = vi.fn();
    mount(
      <Dialog title="Presets" onClose={onClose}>
        <Menu label="Refund: more" items={ITEMS} />
      </Dialog>,
    );
    await button().click();
    await expect.poll(focused).toBe('Rename');
    await userEvent.keyboard('{Escape}');
    await expect.element(button()).toHaveFocus();
    await expect.element(button()).toHaveAttribute('aria-expanded', 'false');
    expect(onClose).not.toHaveBeenCalled();
  });

  it('is closed by the Tab key, which goes on to what comes after the button', async () => {
    mountMenu();
    await userEvent.keyboard('{Enter}');
    await expect.poll(focused).toBe('Rename');
    await userEvent.keyboard('{Tab}');
    await expect.poll(focused).toBe('after');
    await expect.element(button()).toHaveAttribute('aria-expanded', 'false');
  });

  it('is closed by a press beside it and by a press on its own button', async () => {
    mountMenu();
    for (const name of ['after', 'Refund: more']) {
      await button().click();
      await expect.element(menu()).toBeVisible();
      await page.getByRole('button', { name }).click();
      await expect.element(button()).toHaveAttribute('aria-expanded', 'false');
      await expect.element(menu()).not.toBeInTheDocument();
    }
  });

  it('is closed when what it belongs to scrolls, and keeps the focus on its button', async () => {
    const place = mount(
      <div style="block-size: 6rem; overflow: auto">
        <Menu label="Refund: more" items={ITEMS} />
        <div style="block-size: 30rem" />
      </div>,
    );
    await button().click();
    await expect.poll(focused).toBe('Rename');
    find(place, 'div').scrollTop = 20;
    await expect.element(button()).toHaveAttribute('aria-expanded', 'false');
    await expect.element(button()).toHaveFocus();
  });

  it('is not clipped by what scrolls around it, and stays inside the window', async () => {
    for (const corner of ['start start', 'start end', 'end start', 'end end']) {
      const [block, inline] = corner.split(' ');
      const place = mount(
        <div
          style={`position: fixed; inset-block-${block}: 0; inset-inline-${inline}: 0; overflow: hidden; inline-size: 2rem; block-size: 2rem`}
        >
          <Menu label={corner} items={ITEMS} />
        </div>,
      );
      find(place, 'button').click();
      await expect.poll(focused).toBe('Rename');
      const box = find(place, '[role=menu]').getBoundingClientRect();
      expect(box.width, corner).toBeGreaterThan(150);
      expect(Math.min(box.left, box.top), corner).toBeGreaterThanOrEqual(0);
      expect(box.right, corner).toBeLessThanOrEqual(innerWidth);
      expect(box.bottom, corner).toBeLessThanOrEqual(innerHeight);
      const under = document.elementFromPoint(box.left + 20, box.bottom - 20);
      expect(under?.textContent, corner).toBe('Delete');
      await userEvent.keyboard('{Escape}');
    }
  });

  it('keeps its presses and keys from the row in which it stands', async () => {
    const inRow = vi.fn();
    const place = mount(<Menu label="Refund: more" items={ITEMS} />);
    for (const kind of ['click', 'keydown']) place.addEventListener(kind, inRow);
    await button().click();
    await userEvent.keyboard('{ArrowDown}');
    await page.getByRole('menuitem', { name: 'Rename' }).click();
    expect(pressed).toHaveBeenCalledWith('Rename');
    expect(inRow).not.toHaveBeenCalled();
  });
});

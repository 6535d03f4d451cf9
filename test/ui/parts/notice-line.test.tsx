import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { NoticeLine } from '../../../src/ui/parts/NoticeLine.tsx';
import { find, mount } from '../mount.tsx';

describe('a notice', () => {
  it('is a status; of trouble it is an alert', async () => {
    mount(
      <>
        <NoticeLine kind="word">Deleted “Refund”.</NoticeLine>
        <NoticeLine kind="trouble">The disk is full.</NoticeLine>
      </>,
    );
    await expect.element(page.getByRole('status')).toHaveTextContent('Deleted “Refund”.');
    await expect.element(page.getByRole('alert')).toHaveTextContent('The disk is full.');
  });

  it('brings its words after itself, because readers say what changes', async () => {
    const seen: string[] = [];
    const observer = new MutationObserver((records) => {
      for (const { target } of records)
        if (target instanceof HTMLElement) seen.push(target.role ?? '');
    });
    observer.observe(document.body, { childList: true, subtree: true });
    mount(<NoticeLine kind="word">Saved.</NoticeLine>);
    await expect.poll(() => seen).toContain('status');
    observer.disconnect();
  });

  it('offers what can be done, and can be closed', async () => {
    const [undo, keep, close] = [vi.fn(), vi.fn(), vi.fn()];
    mount(
      <NoticeLine
        kind="word"
        actions={[
          { label: 'Undo', onPress: undo },
          { label: 'Save as new', onPress: keep },
        ]}
        onClose={close}
      >
        Deleted “Refund”.
      </NoticeLine>,
    );
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: 'Save as new' }).click();
    await page.getByRole('button', { name: 'Close this notice' }).click();
    expect([undo, keep, close].map(({ mock }) => mock.calls.length)).toEqual([1, 1, 1]);
  });

  it('is reached with the keyboard, and takes no focus by itself', async () => {
    const undo = vi.fn();
    const place = mount(
      <>
        <button type="button">before</button>
        <NoticeLine kind="word" actions={[{ label: 'Undo', onPress: undo }]}>
          Deleted.
        </NoticeLine>
      </>,
    );
    expect(document.activeElement).toBe(document.body);
    find(place, 'button').focus();
    await userEvent.keyboard('{Tab}{Enter}');
    expect(undo).toHaveBeenCalledOnce();
  });

  it('that is still so has no cross', async () => {
    mount(<NoticeLine kind="trouble">Kept in memory only.</NoticeLine>);
    await expect.element(page.getByRole('alert')).toBeVisible();
    expect(document.querySelector('button')).toBeNull();
  });

  it('shows foreign text as text', async () => {
    const place = mount(<NoticeLine kind="word">{'Deleted “<img src=x>”.'}</NoticeLine>);
    await expect.element(page.getByRole('status')).toHaveTextContent('<img src=x>');
    expect(place.querySelector('img')).toBeNull();
  });
});

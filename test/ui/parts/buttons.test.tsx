import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Button } from '../../../src/ui/parts/Button.tsx';
import { CopyButton } from '../../../src/ui/parts/CopyButton.tsx';
import { find, mount } from '../mount.tsx';

afterEach(() => {
  vi.useRealTimers();
});

describe('a button', () => {
  it('is pressed with the mouse and with the keyboard', async () => {
    const onPress = vi.fn();
    const place = mount(
      <Button kind="second" onPress={onPress}>
        Go
      </Button>,
    );
    await page.getByRole('button', { name: 'Go' }).click();
    find(place, 'button').focus();
    await userEvent.keyboard('{Enter}');
    await userEvent.keyboard(' ');
    expect(onPress).toHaveBeenCalledTimes(3);
  });

  it('that is off can be reached and says so, but not pressed', async () => {
    const onPress = vi.fn();
    const place = mount(
      <Button kind="main" isOff onPress={onPress}>
        Invoke
      </Button>,
    );
    const button = find(place, 'button');
    button.click();
    button.focus();
    await userEvent.keyboard('{Enter}');
    expect(onPress).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(button);
    expect(button.getAttribute('aria-disabled')).toBe('true');
  });

  it('of the one main action takes a double click for one press', async () => {
    const onPress = vi.fn();
    mount(
      <Button kind="main" onPress={onPress}>
        Invoke
      </Button>,
    );
    await page.getByRole('button').dblClick();
    expect(onPress).toHaveBeenCalledTimes(1);
  });

  it('takes a key that is held down for one press', () => {
    const place = mount(
      <Button kind="main" onPress={() => undefined}>
        Invoke
      </Button>,
    );
    const press = (repeat: boolean) =>
      find(place, 'button').dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', repeat, bubbles: true, cancelable: true }),
      );
    // What is prevented does not become a click.
    expect([press(false), press(true)]).toEqual([true, false]);
  });

  it('tells whether it is switched on, and what it is described by', async () => {
    const place = mount(
      <Button kind="quiet" isPressed onPress={() => undefined} label="Pretty" describedBy="why">
        P
      </Button>,
    );
    await expect.element(page.getByRole('button', { name: 'Pretty', pressed: true })).toBeVisible();
    expect(find(place, 'button').getAttribute('aria-describedby')).toBe('why');
  });
});

describe('a copy button', () => {
  it('copies the text as it is at the press, says so, and after a while no longer', async () => {
    const copied: string[] = [];
    let text = 'early';
    const copy = async (value: string) => {
      copied.push(value);
      return { kind: 'copied' } as const;
    };
    mount(<CopyButton label="Copy" getText={() => text} copy={copy} />);
    text = 'late';
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    find(document, 'button').click();
    await vi.waitUntil(() => find(document, 'button').textContent === 'Copied', 15_000);
    expect(copied).toEqual(['late']);
    await vi.advanceTimersByTimeAsync(2000);
    vi.useRealTimers();
    await expect.element(page.getByRole('button', { name: 'Copy', exact: true })).toBeVisible();
  });

  it('says in a sentence where the browser refuses', async () => {
    const copy = async () => ({ kind: 'refused', sentence: 'Copy it by hand.' }) as const;
    mount(<CopyButton label="Copy" getText={() => 'x'} copy={copy} />);
    await page.getByRole('button', { name: 'Copy' }).click();
    await expect.element(page.getByRole('alert')).toHaveTextContent('Copy it by hand.');
  });
});

import { useSignal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Tabs } from '../../../src/ui/parts/Tabs.tsx';
import { find, mount } from '../mount.tsx';

const TABS = [{ name: 'Response' }, { name: 'Log', note: '4 lines' }, { name: 'Details' }] as const;

function Host() {
  const chosen = useSignal<(typeof TABS)[number]['name']>('Response');
  return (
    <>
      <button type="button">before</button>
      <Tabs
        label="Result"
        tabs={TABS}
        chosen={chosen.value}
        onChoose={(name) => {
          chosen.value = name;
        }}
      >
        <p>
          The {chosen.value} <a href="#x">way out</a>
        </p>
      </Tabs>
    </>
  );
}

const focused = () => document.activeElement?.textContent;
const tab = (name: string | RegExp) => page.getByRole('tab', { name });

describe('tabs', () => {
  it('show the chosen one’s panel, which bears its name', async () => {
    mount(<Host />);
    await expect.element(page.getByRole('tablist', { name: 'Result' })).toBeVisible();
    await tab('Details').click();
    await expect.element(tab('Details')).toHaveAttribute('aria-selected', 'true');
    await expect.element(tab('Response')).toHaveAttribute('aria-selected', 'false');
    await expect
      .element(page.getByRole('tabpanel', { name: 'Details' }))
      .toHaveTextContent('The Details');
  });

  it('say their note behind their name', async () => {
    mount(<Host />);
    await expect.element(tab(/^Log\b.*4 lines/)).toBeVisible();
  });

  it('are one stop of the Tab key: from the chosen tab it goes on into the panel', async () => {
    const place = mount(<Host />);
    find(place, 'button').focus();
    await userEvent.tab();
    expect(focused()).toBe('Response');
    await userEvent.tab();
    expect(focused()).toBe('way out');
  });

  it('are gone through with the arrow keys, round at both ends; Home and End go to them', async () => {
    const place = mount(<Host />);
    find(place, '[role=tab]').focus();
    const seen: unknown[] = [];
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft', 'Home', 'End']) {
      await userEvent.keyboard(`{${key}}`);
      seen.push(focused());
      await expect.element(page.getByRole('tab', { selected: true })).toHaveFocus();
    }
    expect(seen).toEqual(['Log 4 lines', 'Details', 'Response', 'Details', 'Response', 'Details']);
  });

  it('leave other keys alone', async () => {
    const place = mount(<Host />);
    const first = find(place, '[role=tab]');
    first.focus();
    const isFree = first.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true }),
    );
    expect([isFree, focused()]).toEqual([true, 'Response']);
  });
});

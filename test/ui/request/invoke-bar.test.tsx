import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { InvokeBar } from '../../../src/ui/request/InvokeBar.tsx';
import { giveDesk } from '../../state/given-desk.ts';
import { mount } from '../mount.tsx';

function show(options: Parameters<typeof giveDesk>[0] = {}) {
  const given = giveDesk(options);
  given.desk.draft.update({ functionName: 'orders' });
  mount(<InvokeBar desk={given.desk} />);
  return given;
}

const invoke = () => page.getByRole('button', { name: /^Invoke/ });

describe('the Invoke button', () => {
  it('names the environment that it invokes on', async () => {
    show();
    await expect.element(invoke()).toHaveAccessibleName('Invoke on Staging');
  });

  it('sends, is off while the run is under way, and Stop waiting ends the waiting', async () => {
    const { desk, invoker } = show();
    invoker.answers.push(new Promise(() => undefined));
    await invoke().click();
    await expect.element(invoke()).toHaveAttribute('aria-disabled', 'true');
    await page.getByRole('button', { name: 'Stop waiting' }).click();
    await expect
      .element(page.getByRole('button', { name: 'Stop waiting' }))
      .not.toBeInTheDocument();
    expect(desk.runs.current.value).toMatchObject({ failure: { kind: 'stopped', sent: true } });
    // What had the focus is gone; it stays in reach.
    await expect.element(invoke()).toHaveFocus();
  });

  it('is off, with the reason read beside it, where something stands in the way', async () => {
    const { connection, invoker } = show();
    connection.turn(false);
    await expect.element(page.getByRole('alert')).toHaveTextContent('This device is offline.');
    await expect.element(invoke()).toHaveAccessibleDescription(/offline/);
    await invoke().click({ force: true });
    expect(invoker.calls).toEqual([]);
  });

  it('asks about a draft that the service may refuse, and sends it on purpose', async () => {
    const { desk, invoker } = show();
    desk.draft.update({ payload: { kind: 'text', text: '{' } });
    await invoke().click();
    await expect.element(page.getByRole('alert')).toHaveTextContent('Not sent yet.');
    expect(invoker.calls).toEqual([]);
    await page.getByRole('button', { name: 'Send it as it is' }).click();
    await expect.poll(() => invoker.calls).toHaveLength(1);
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  });
});

describe('the log tail', () => {
  const logTail = () => page.getByRole('checkbox', { name: 'Log tail' });

  it('is asked for until it is switched off', async () => {
    const { desk } = show();
    await expect.element(logTail()).toBeChecked();
    await logTail().click();
    expect(desk.draft.draft.value.logTail).toBe(false);
  });

  it('cannot be had but with RequestResponse', async () => {
    const { desk } = show();
    desk.draft.update({ invocationType: 'Event' });
    await expect.element(logTail()).toBeDisabled();
  });
});

import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { MoreOptions } from '../../../src/ui/request/MoreOptions.tsx';
import { RequestPane } from '../../../src/ui/request/RequestPane.tsx';
import { giveDesk } from '../../state/given-desk.ts';
import { mount } from '../mount.tsx';

function show() {
  const given = giveDesk();
  const { draft, press } = given.desk;
  draft.update({ functionName: 'orders' });
  mount(<MoreOptions draft={draft} attention={press.attention} />);
  return { ...given, draft };
}

const disclosure = () => page.getByRole('button', { name: 'More options' });
const tenant = () => page.getByRole('textbox', { name: 'Tenant ID' });

describe('more options', () => {
  it('are closed, and opened by a press', async () => {
    show();
    await expect.element(disclosure()).toHaveAttribute('aria-expanded', 'false');
    await expect.element(tenant()).not.toBeInTheDocument();
    await disclosure().click();
    await expect.element(tenant()).toBeVisible();
    await expect
      .element(page.getByRole('textbox', { name: 'Durable execution name' }))
      .toBeVisible();
    await expect
      .element(page.getByRole('textbox', { name: 'Stop waiting after (seconds)' }))
      .toBeVisible();
  });

  it('take what is typed, and tell when they are closed how many are set', async () => {
    const { draft } = show();
    await disclosure().click();
    await tenant().fill('tenant-1');
    expect(draft.draft.value.tenantId).toBe('tenant-1');
    await disclosure().click();
    await expect.element(disclosure()).toHaveTextContent('1 set');
  });

  it('open by themselves for a problem that is hidden in them', async () => {
    const { desk, draft } = show();
    draft.update({ tenantId: '#' });
    await expect.element(disclosure()).toHaveAttribute('aria-expanded', 'false');
    desk.press.invoke();
    await expect.element(tenant()).toBeVisible();
    await expect.element(tenant()).toHaveAttribute('aria-invalid', 'true');
  });

  it('stay closed for a problem elsewhere', async () => {
    const { desk, draft } = show();
    draft.update({ functionName: 'a b' });
    desk.press.invoke();
    await expect.element(disclosure()).toHaveAttribute('aria-expanded', 'false');
  });
});

describe('the request pane', () => {
  it.each([
    ['functionName', 'a b', 'Function'],
    ['qualifier', '?', 'Qualifier'],
    ['tenantId', '#', 'Tenant ID'],
    ['waitSeconds', 'soon', 'Stop waiting after (seconds)'],
  ])('brings the focus to the first problem: %s', async (field, value, label) => {
    const { desk } = giveDesk();
    mount(<RequestPane desk={desk} />);
    desk.draft.update({ functionName: 'orders', [field]: value });
    desk.press.invoke();
    await expect.element(page.getByLabelText(label, { exact: true })).toHaveFocus();
  });

  it('brings it into the editor for a problem of the payload', async () => {
    const { desk } = giveDesk();
    const place = mount(<RequestPane desk={desk} />);
    const host = () => place.querySelector('[data-field=payload] [data-label]');
    await expect.poll(() => host()?.shadowRoot?.querySelector('[role=textbox]')).toBeTruthy();
    desk.draft.update({ functionName: 'orders', payload: { kind: 'text', text: '{' } });
    desk.press.invoke();
    await expect.poll(() => document.activeElement).toBe(host());
  });
});

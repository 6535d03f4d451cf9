import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { FunctionList } from '../../../src/ui/rail/FunctionList.tsx';
import { readEnvironment } from '../../domain/config/samples.ts';
import { createFakeConnection } from '../../state/fakes.ts';
import { giveDesk } from '../../state/given-desk.ts';
import { mount } from '../mount.tsx';

function give(isOnline = true) {
  const connection = createFakeConnection(isOnline);
  const environments = [readEnvironment({ functions: ['alpha', 'beta'] })];
  const { desk } = giveDesk({ environments, ports: { connection } });
  const place = desk.place.value;
  if (place === undefined) throw new Error('There is no place.');
  mount(<FunctionList desk={desk} place={place} isOpen />);
  return { desk, connection };
}

const button = page.getByRole('button', { name: 'Check access' });

describe('the list of functions', () => {
  it('puts a function into the form', async () => {
    const { desk } = give();
    await page.getByRole('button', { name: 'beta' }).click();
    expect(desk.draft.draft.value.functionName).toBe('beta');
  });

  it('offers to check access', async () => {
    give();
    await expect.element(button).toHaveAttribute('aria-disabled', 'false');
    await button.click();
    await expect.element(page.getByRole('dialog', { name: 'Check access' })).toBeVisible();
  });

  it('says why access cannot be checked while the device is offline', async () => {
    const { connection } = give(false);
    await expect.element(button).toHaveAttribute('aria-disabled', 'true');
    await expect
      .element(button)
      .toHaveAccessibleDescription(/offline: access can be checked once it is connected again/);
    act(() => connection.turn(true));
    await expect.element(button).toHaveAttribute('aria-disabled', 'false');
    await expect.element(button).toHaveAccessibleDescription('');
  });
});

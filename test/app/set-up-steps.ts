// What a person does on the set-up screen.
import type { Locator, Page } from 'playwright';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { expect } from './expect.ts';
import type { Desk } from './open-desk.ts';

export interface SetUpFields {
  readonly pool?: string;
  readonly region?: string;
  readonly name?: string;
  /** Fields under More settings, by their labels. */
  readonly more?: Readonly<Record<string, string>>;
}

/** The endpoints of the local AWS, as somebody enters them. */
export function toEndpoints({ url }: Sandbox): Readonly<Record<string, string>> {
  return { 'Lambda endpoint': url, 'Cognito endpoint': url };
}

export async function fillInSetUp({ page }: Desk, fields: SetUpFields): Promise<void> {
  const { pool, region, name, more } = fields;
  if (pool !== undefined) await page.getByLabel('Identity pool ID').fill(pool);
  if (region !== undefined) await page.getByLabel('Region').fill(region);
  if (name !== undefined) await page.getByRole('textbox', { name: 'Name' }).fill(name);
  if (more === undefined) return;
  await openMore(page);
  for (const [label, text] of Object.entries(more)) await page.getByLabel(label).fill(text);
}

async function openMore(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'More settings' });
  if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
  await expect(button).toHaveAttribute('aria-expanded', 'true');
}

export function findCheck({ page }: Desk): Locator {
  return page.getByRole('button', { name: 'Check and use' });
}

/** Waits for what the check found. */
export async function expectTrouble(desk: Desk, words: RegExp): Promise<void> {
  await expect(desk.page.getByRole('main').getByRole('alert')).toContainText(words);
}

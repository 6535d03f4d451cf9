// Checking access, in steps that tests share.
import type { Locator } from 'playwright';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { expect } from './expect.ts';
import type { Desk } from './open-desk.ts';
import { listInvokes } from './steps.ts';

/** A browser says in its console of each refusal that a resource failed to load. */
export const REFUSALS = [/console: Failed to load resource/];

export function findCheck({ page }: Desk): Locator {
  return page.getByRole('button', { name: 'Check access' });
}

/** Presses the button and waits for the sentence that ends the check. */
export async function checkAccess(desk: Desk, sentence: string | RegExp): Promise<void> {
  await findCheck(desk).click();
  await expectFound(desk, sentence);
}

export async function expectFound({ dialog }: Desk, sentence: string | RegExp): Promise<void> {
  await expect(dialog.getByRole('status')).toHaveText(sentence);
}

/** The group of functions about which the same was found: `You may not invoke`. */
export function findGroup({ dialog }: Desk, name: string): Locator {
  return dialog.getByRole('list', { name });
}

/** In the list of functions, with the mark that it carries. */
export function findFunction({ page }: Desk, name: string | RegExp): Locator {
  return page.getByRole('navigation', { name: 'Functions' }).getByRole('button', { name });
}

/** What was asked for, as it left: names, and the type of the call. Nothing of it may have run. */
export function listAsked(sandbox: Sandbox): readonly (string | undefined)[] {
  const asked = listInvokes(sandbox);
  const types = new Set(asked.map(({ headers }) => headers['x-amz-invocation-type']));
  expect([...types], 'Only dry runs').toEqual(asked.length === 0 ? [] : ['DryRun']);
  expect(asked.filter(({ bodySizeBytes }) => bodySizeBytes > 0)).toEqual([]);
  expect(sandbox.runs, 'Nothing has run').toEqual([]);
  return asked.map(({ functionName }) => functionName);
}

export function readClipboard({ page }: Desk): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

// What a person does with the desk, in steps that tests share.
import { createHash } from 'node:crypto';
import type { Locator } from 'playwright';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { expect } from './expect.ts';
import type { Desk } from './open-desk.ts';

export interface Form {
  readonly functionName?: string;
  readonly qualifier?: string;
  readonly payload?: string;
  readonly clientContext?: string;
  readonly type?: 'RequestResponse' | 'Event' | 'DryRun';
  readonly tenantId?: string;
  readonly durableExecutionName?: string;
  readonly logTail?: boolean;
}

export async function fillIn(desk: Desk, form: Form): Promise<void> {
  const { page } = desk;
  if (form.functionName !== undefined) await desk.functionName.fill(form.functionName);
  if (form.qualifier !== undefined) await desk.qualifier.fill(form.qualifier);
  if (form.payload !== undefined) await desk.payload.fill(form.payload);
  if (form.clientContext !== undefined) await desk.clientContext.fill(form.clientContext);
  if (form.type !== undefined) {
    const types = page.getByRole('radiogroup', { name: 'Invocation type' });
    await types.getByRole('radio', { name: form.type }).check();
  }
  if (form.tenantId !== undefined) await (await openOption(desk, 'Tenant ID')).fill(form.tenantId);
  if (form.durableExecutionName !== undefined) {
    await (await openOption(desk, 'Durable execution name')).fill(form.durableExecutionName);
  }
  if (form.logTail !== undefined) await desk.logTail.setChecked(form.logTail);
}

/** A field under More options, which is opened for it. */
export async function openOption({ page }: Desk, name: string): Promise<Locator> {
  const more = page.getByRole('button', { name: 'More options' });
  if ((await more.getAttribute('aria-expanded')) === 'false') await more.click();
  return page.getByRole('textbox', { name });
}

/** Fills in, presses Invoke and waits for a sentence that fits. */
export async function invoke(desk: Desk, form: Form, sentence: string | RegExp): Promise<void> {
  await fillIn(desk, form);
  await desk.invoke.click();
  // The page draws a press in a task of its own: after that, what is shown is never the run before.
  await desk.page.evaluate(() => new Promise((drawn) => setTimeout(drawn)));
  await expect(desk.result).toHaveAttribute('aria-busy', 'false');
  await expectStatus(desk, sentence);
}

export async function expectStatus(desk: Desk, sentence: string | RegExp): Promise<void> {
  await expect(desk.status).toHaveText(sentence);
}

/** The Invokes that reached the wire, preflights not among them. */
export function listInvokes(sandbox: Sandbox) {
  return sandbox.requests.filter(
    ({ method, operation }) => method === 'POST' && operation === 'Invoke',
  );
}

/** The panel of a tab, chosen. */
export async function showTab(desk: Desk, name: 'Response' | 'Log' | 'Details'): Promise<Locator> {
  await desk.result.getByRole('tab', { name }).click();
  const panel = desk.result.getByRole('tabpanel', { name });
  await panel.waitFor();
  return panel;
}

/** What stands beside a name in the details. */
export async function readDetail(desk: Desk, name: string): Promise<string> {
  const panel = await showTab(desk, 'Details');
  const term = panel.getByRole('term').filter({ hasText: new RegExp(`^${name}$`) });
  const value = await term.locator('xpath=following-sibling::*[1]').textContent();
  return (value ?? '').replace(/\s*Copy$/, '');
}

/** The text of a response short enough to stand on the screen as a whole. */
export async function readResponse(desk: Desk): Promise<string> {
  const panel = await showTab(desk, 'Response');
  const body = panel.getByRole('textbox', { name: 'Response body' });
  return body.evaluate((field) => {
    if (field instanceof HTMLTextAreaElement) return field.value;
    // A line that is too long for the screen goes on in rows without a number.
    return Array.from(field.querySelectorAll('[class*=row]'), (row, index) => {
      const isLine = index > 0 && row.hasAttribute('data-line');
      return `${isLine ? '\n' : ''}${row.textContent}`;
    }).join('');
  });
}

/** What a combobox suggests; a browser shows a datalist in a window of its own, outside the page. */
export function listSuggestions(combobox: Locator): Promise<readonly string[]> {
  return combobox.evaluate((input) =>
    Array.from((input as HTMLInputElement).list?.options ?? [], (option) => option.value),
  );
}

/** As a person chooses it, by the button and the browser's own dialogue. */
export async function chooseFile(desk: Desk, name: string, bytes: Buffer): Promise<void> {
  const asked = desk.page.waitForEvent('filechooser');
  await desk.page.getByRole('button', { name: 'Open a file' }).click();
  const file = { name, mimeType: 'application/octet-stream', buffer: bytes };
  await (await asked).setFiles(file);
}

export async function dropFile({ page }: Desk, name: string, bytes: Buffer): Promise<void> {
  const carried = await page.evaluateHandle(
    ({ name, base64 }) => {
      const transfer = new DataTransfer();
      const content = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([content], name));
      return transfer;
    },
    { name, base64: bytes.toString('base64') },
  );
  const place = page.getByRole('region', { name: 'Payload' });
  await place.dispatchEvent('dragover', { dataTransfer: carried });
  await place.dispatchEvent('drop', { dataTransfer: carried });
}

/** Of bytes, as the signed header of an Invoke carries it: the sandbox has checked it against the body. */
export function toSha256(bytes: string | Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

// Answers that are odd: shown as what they are, as text and nothing else, and downloaded byte for byte.
import { readFile } from 'node:fs/promises';
import { describe, it } from 'vitest';
import { expect } from './expect.ts';
import { giveDesk } from './given-desk.ts';
import { HTML, ODD_ANSWERS, ODD_FUNCTIONS } from './odd-functions.ts';
import type { Desk } from './open-desk.ts';
import { invoke, readResponse, showTab } from './steps.ts';

const given = giveDesk({ files: ODD_FUNCTIONS });

async function ask(desk: Desk, say: string): Promise<void> {
  await invoke(desk, { functionName: 'odd', payload: JSON.stringify({ say }) }, /^Returned/);
}

async function download(desk: Desk): Promise<{ name: string; bytes: Buffer }> {
  const panel = await showTab(desk, 'Response');
  const started = desk.page.waitForEvent('download');
  await panel.getByRole('button', { name: 'Download' }).click();
  const file = await started;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

describe('a response', () => {
  it('is downloaded byte for byte, under a name that says function, time and kind', async () => {
    const desk = await given.open();
    for (const [say, extension] of Object.entries({
      text: 'txt',
      cut: 'txt',
      bytes: 'bin',
      empty: 'bin',
      html: 'txt',
      numbers: 'json',
    })) {
      await ask(desk, say);
      const { name, bytes } = await download(desk);
      expect(name).toMatch(
        new RegExp(`^odd-\\d{4}-\\d\\d-\\d\\dT\\d\\d-\\d\\d-\\d\\dZ\\.${extension}$`),
      );
      expect(bytes, say).toEqual(ODD_ANSWERS[say]);
    }
  });

  it('that is not JSON is shown as it came', async () => {
    const desk = await given.open();
    await ask(desk, 'text');
    await expect(desk.result).toContainText('Just words, no JSON: 12 < 13');
    await expect(desk.result).toContainText('and a second line');
    await expect(desk.result.getByRole('button', { name: 'Pretty' })).toBeHidden();
  });

  it('that is broken JSON is shown as far as it goes, with the way to its first error', async () => {
    const desk = await given.open();
    await ask(desk, 'cut');
    await expect(desk.result).toContainText('This JSON is broken');
    await expect.poll(() => readResponse(desk)).toBe('{\n  "orders": [\n    1,\n    2,');
    await desk.result.getByRole('button', { name: 'Show the place' }).click();
    await expect(desk.result.locator('mark[data-mark=error]')).toHaveText(',');
    await desk.result.getByRole('button', { name: 'Raw' }).click();
    await expect.poll(() => readResponse(desk)).toBe('{"orders": [1, 2,');
  });

  it('that is not UTF-8 is shown as its bytes, with its size', async () => {
    const desk = await given.open();
    await ask(desk, 'bytes');
    const bytes = desk.result.getByRole('table', { name: /hexadecimal/ });
    await expect(bytes).toContainText('89 50 4e 47 ff fe 00 01');
    await expect(desk.result).toContainText('8 bytes');
  });

  it('that is empty is said to be empty', async () => {
    const desk = await given.open();
    await ask(desk, 'empty');
    await expect(desk.result).toContainText('The response is empty');
  });

  it('that is HTML with scripts in it is shown as text, and runs nothing', async () => {
    const desk = await given.open();
    await ask(desk, 'html');
    expect(await readResponse(desk)).toBe(HTML);
    await expect(desk.page).toHaveTitle(/Local sandbox · Invoke Desk$/);
    await expect(desk.page.getByRole('img')).toHaveCount(0);
  });

  it('keeps its numbers and keys in the pretty view and the raw one', async () => {
    const desk = await given.open();
    await ask(desk, 'numbers');
    const raw = ODD_ANSWERS.numbers?.toString() ?? '';
    const pretty = await readResponse(desk);
    expect(pretty.replace(/[\n ]/g, '')).toBe(raw);
    expect(pretty).toContain('\n  "id": 9007199254740993,');
    await desk.result.getByRole('button', { name: 'Raw' }).click();
    await expect.poll(() => readResponse(desk)).toBe(raw);
    await desk.result.getByRole('button', { name: 'Pretty' }).click();
    await expect.poll(() => readResponse(desk)).toBe(pretty);
  });
});

describe('a log tail', () => {
  it('that is not base64 is shown as it came', async () => {
    const desk = await given.open();
    const fault = { kind: 'header', name: 'X-Amz-Log-Result', value: '*** no base64 ***' } as const;
    given.sandbox.faults.add({ operation: 'Invoke', action: fault });
    await ask(desk, 'text');
    const log = await showTab(desk, 'Log');
    await expect(log).toContainText('could not be decoded');
    await expect(log).toContainText('*** no base64 ***');
  });

  it('that only names its place gives the place', async () => {
    const desk = await given.open();
    await invoke(desk, { functionName: 'elsewhere' }, /^Returned/);
    const log = await showTab(desk, 'Log');
    await expect(log).toContainText('/aws/lambda/elsewhere');
    await expect(log).toContainText('CloudWatch Logs');
  });

  it.each(['loud', 'loud-json'])('of %s shows the level of each line', async (functionName) => {
    const desk = await given.open();
    await invoke(desk, { functionName }, /^Returned/);
    const log = await showTab(desk, 'Log');
    const toRow = (text: string) => log.getByRole('listitem').filter({ hasText: text });
    for (const [text, level] of Object.entries({
      'An informing line': 'info',
      'A warning line': 'warn',
      'An error line': 'error',
    })) {
      await expect(toRow(text)).toContainText(new RegExp(level, 'i'));
      await expect(toRow(text)).toHaveAttribute('data-level', level);
    }
    await expect(log).toContainText('The whole log of this run');
  });

  it('that is cut at 4 KB says so, and no half character stands in it', async () => {
    const desk = await given.open();
    await invoke(desk, { functionName: 'loud', payload: '{"lines": 400}' }, /^Returned/);
    const log = await showTab(desk, 'Log');
    await expect(log).toContainText('the last 4 KB of a log: its beginning is cut off');
    await expect(log).toContainText('Zeile “399” 😀');
    await expect(log).not.toContainText('\uFFFD');
    await expect(log).toContainText('REPORT');
  });
});

// A bad payload: a clear sentence each, nothing lost, nothing sent that cannot be.

import { describe, it } from 'vitest';
import { expect } from './expect.ts';
import { giveDesk } from './given-desk.ts';
import { ODD_FUNCTIONS } from './odd-functions.ts';
import type { Desk } from './open-desk.ts';
import { chooseFile, expectStatus, fillIn, invoke, listInvokes, readResponse } from './steps.ts';

const given = giveDesk({ files: ODD_FUNCTIONS });
const MB = 1024 * 1024;

/** A JSON text of exactly that many bytes. */
function makeJson(sizeBytes: number): Buffer {
  return Buffer.from(`"${'x'.repeat(sizeBytes - 2)}"`);
}

/** Types what no keyboard and no protocol of a test carries: half a character. */
async function typeRaw({ page }: Desk, text: string): Promise<void> {
  await page.evaluate(
    (codes) => {
      document.execCommand('insertText', false, String.fromCharCode(...codes));
    },
    Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)),
  );
}

async function expectNothingSent(desk: Desk): Promise<void> {
  await expectStatus(desk, 'Nothing has run yet');
  expect(listInvokes(given.sandbox)).toEqual([]);
}

describe('a payload', () => {
  it('of 6 MB is sent, of 6 MB and a byte it is not even opened, and the one before stays', async () => {
    const desk = await given.open();
    const field = desk.page.getByRole('region', { name: 'Payload' });
    await fillIn(desk, { functionName: 'count' });
    await chooseFile(desk, 'full.json', makeJson(6 * MB));
    await expect(field).toContainText('6 MB of 6 MB');
    await chooseFile(desk, 'over.json', makeJson(6 * MB + 1));
    await expect(field.getByRole('alert')).toContainText('over.json has');
    await expect(field).toContainText('full.json');
    await invoke(desk, {}, /^Returned/);
    expect(await readResponse(desk)).toBe(String(6 * MB));
  });

  it('that grows past 6 MB under the hand is not sent, and says both sizes', async () => {
    const desk = await given.open();
    await fillIn(desk, { functionName: 'count' });
    await chooseFile(desk, 'full.json', makeJson(6 * MB));
    await desk.page.getByRole('button', { name: 'Edit as text' }).click();
    await desk.payload.focus();
    await desk.page.keyboard.type(' ');
    const field = desk.page.getByRole('region', { name: 'Payload' });
    const sentence = 'The payload has 6,291,457 bytes; RequestResponse takes at most 6,291,456';
    await expect(field).toContainText(sentence);
    await desk.invoke.click();
    await expectNothingSent(desk);
  });

  it('of more than 1 MB is no Event, and can still be sent as RequestResponse', async () => {
    const desk = await given.open();
    await fillIn(desk, { functionName: 'count', type: 'Event' });
    await chooseFile(desk, 'event.json', makeJson(MB + 1));
    const field = desk.page.getByRole('region', { name: 'Payload' });
    await expect(field).toContainText('Event takes at most 1,048,576 (1 MB)');
    await desk.invoke.click();
    await expectNothingSent(desk);
    await invoke(desk, { type: 'RequestResponse' }, /^Returned/);
  });

  it('that is no JSON is pointed at by line and column, and sent on purpose only', async () => {
    const desk = await given.open({ expected: [/400/] });
    const payload = '{\n  "a": 1,\n  "b" 2\n}';
    await fillIn(desk, { functionName: 'count', payload });
    const field = desk.page.getByRole('region', { name: 'Payload' });
    await expect(field).toContainText('Line 3, column 7:');
    await field.getByRole('button', { name: 'Show it' }).click();
    await expect(desk.payload).toBeFocused();
    await desk.invoke.click();
    await expect(desk.page.getByRole('alert')).toContainText('Not sent yet.');
    await expectNothingSent(desk);
    await desk.page.getByRole('button', { name: 'Send it as it is' }).click();
    await expectStatus(desk, 'AWS could not read the payload');
    expect(listInvokes(given.sandbox)).toHaveLength(1);
    await expect(desk.payload).toContainText('"b" 2');

    await desk.payload.fill('{"a": 1, "b": 2}');
    await invoke(desk, {}, /^Returned/);
  });

  it('with half a character in it is pointed at, and cannot be sent', async () => {
    const desk = await given.open();
    await fillIn(desk, { functionName: 'count' });
    await desk.payload.focus();
    await typeRaw(desk, '"abc\ud83d"');
    const field = desk.page.getByRole('region', { name: 'Payload' });
    await expect(field).toContainText('Line 1, column 5: here stands half of a character');
    await desk.invoke.click();
    await expectNothingSent(desk);
    await expect(desk.payload).toBeFocused();
  });
});

// The payload: byte for byte what was typed or chosen.

import { describe, it } from 'vitest';
import { expect } from './expect.ts';
import { giveDesk } from './given-desk.ts';
import { chooseFile, dropFile, fillIn, invoke, listInvokes, toSha256 } from './steps.ts';

const given = giveDesk();

/** What left, as the hash that was signed. */
function sentHash(): string | undefined {
  return listInvokes(given.sandbox).at(-1)?.headers['x-amz-content-sha256'];
}

describe('a payload that is typed', () => {
  it('is sent as it is: big integers, doubled keys, number spellings, every script', async () => {
    const desk = await given.open();
    const payloads = [
      '{"id": 9007199254740993, "id": 1.10e+2, "zero": -0.0}',
      '  {"name":"Zoë 田中 👩‍👩‍👧 \u2028 e\u0301",\n\t"x":"\\u00e9\\/"}  ',
      '"just text"',
      '12345678901234567890.000',
    ];
    for (const payload of payloads) {
      await invoke(desk, { functionName: 'echo', payload }, /^Returned/);
      expect(sentHash(), payload).toBe(toSha256(payload));
    }
  });

  it('keeps every character in its place, however quick the hand and slow the computer', async () => {
    const desk = await given.open();
    const debuggerOf = await desk.page.context().newCDPSession(desk.page);
    await fillIn(desk, { functionName: 'echo' });
    await desk.payload.focus();
    await debuggerOf.send('Emulation.setCPUThrottlingRate', { rate: 6 });
    const payload = `[${Array.from({ length: 16 }, (_, index) => index).join(', ')}]`;
    await desk.page.keyboard.type(payload);
    await debuggerOf.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await expect(desk.payload).toHaveText(payload);
    await invoke(desk, {}, /^Returned/);
    expect(given.sandbox.runs[0]?.payload).toBe(payload);
  });

  it('keeps every byte when it is formatted, but for the white space between tokens', async () => {
    const desk = await given.open();
    await fillIn(desk, { functionName: 'echo', payload: '{"id":9007199254740993,"a":[1.0]}' });
    await desk.page.getByRole('button', { name: 'Format' }).click();
    await expect(desk.payload).toContainText('9007199254740993');
    await invoke(desk, {}, /^Returned/);
    const formatted = '{\n  "id": 9007199254740993,\n  "a": [\n    1.0\n  ]\n}';
    expect(given.sandbox.runs[0]?.payload).toBe(formatted);
  });

  it('sends no body at all when it is empty', async () => {
    const desk = await given.open();
    await invoke(desk, { functionName: 'echo' }, /^Returned/);
    const [sent] = listInvokes(given.sandbox);
    expect(sent?.bodySizeBytes).toBe(0);
    expect(sent?.headers['content-length'] ?? '0').toBe('0');
  });
});

describe('a payload from a file', () => {
  it('is sent byte for byte', async () => {
    const desk = await given.open();
    const bytes = Buffer.from('{\r\n  "café": 12345678901234567890\r\n}\r\n');
    await fillIn(desk, { functionName: 'echo', payload: '{"typed": true}' });
    await chooseFile(desk, 'order.json', bytes);
    await expect(desk.page.getByRole('region', { name: 'Payload' })).toContainText('order.json');
    await invoke(desk, {}, /^Returned/);
    expect(sentHash()).toBe(toSha256(bytes));
  });

  it('can be edited as text, and its carriage returns stay', async () => {
    const desk = await given.open();
    const text = '{\r\n  "a": 1,\r  "b": [\r\n]}\r\n';
    await fillIn(desk, { functionName: 'echo' });
    await chooseFile(desk, 'order.json', Buffer.from(text));
    await desk.page.getByRole('button', { name: 'Edit as text' }).click();
    await invoke(desk, {}, /^Returned/);
    expect(sentHash()).toBe(toSha256(text));

    await desk.payload.focus();
    await desk.page.keyboard.press('Control+End');
    await desk.page.keyboard.type('  ');
    await invoke(desk, {}, /^Returned/);
    expect(sentHash()).toBe(toSha256(`${text}  `));
  });

  it('gives back what was typed before when it is removed', async () => {
    const desk = await given.open();
    await fillIn(desk, { functionName: 'echo', payload: '{"typed": true}' });
    await chooseFile(desk, 'order.json', Buffer.from('{}'));
    await desk.page.getByRole('button', { name: 'Remove the file' }).click();
    await expect(desk.payload).toContainText('"typed": true');
    await invoke(desk, {}, /^Returned/);
    expect(given.sandbox.runs[0]?.payload).toBe('{"typed": true}');
  });

  it('may be dropped, is said not to be UTF-8 where it is not, and is sent as it is on purpose', async () => {
    const desk = await given.open({ expected: [/400/] });
    const bytes = Buffer.from([0x22, 0xff, 0xfe, 0x00, 0x80, 0x22]);
    await fillIn(desk, { functionName: 'echo' });
    await dropFile(desk, 'latin1.bin', bytes);
    const field = desk.page.getByRole('region', { name: 'Payload' });
    await expect(field).toContainText('latin1.bin');
    await expect(field).toContainText('not text in UTF-8');
    await expect(desk.page.getByRole('button', { name: 'Edit as text' })).toBeHidden();

    await desk.invoke.click();
    await expect(desk.page.getByRole('alert')).toContainText('Not sent yet.');
    expect(listInvokes(given.sandbox)).toEqual([]);
    await desk.page.getByRole('button', { name: 'Send it as it is' }).click();
    await expect(desk.status).toHaveText('AWS could not read the payload');
    expect(sentHash()).toBe(toSha256(bytes));
    expect(listInvokes(given.sandbox)).toHaveLength(1);
  });

  it('is sent as no body at all when it has no bytes', async () => {
    const desk = await given.open();
    await fillIn(desk, { functionName: 'echo' });
    await chooseFile(desk, 'empty.json', Buffer.alloc(0));
    await invoke(desk, {}, /^Returned/);
    expect(listInvokes(given.sandbox)[0]?.bodySizeBytes).toBe(0);
  });
});

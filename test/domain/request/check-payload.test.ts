import { describe, expect, it } from 'vitest';
import {
  checkPayload,
  checkPayloadSize,
  measurePayload,
} from '../../../src/domain/request/check-payload.ts';

const MB = 1024 * 1024;
const checkText = (text: string) => checkPayload({ kind: 'text', text });
const checkFile = (...bytes: number[]) =>
  checkPayload({ kind: 'file', name: 'a.bin', bytes: new Uint8Array(bytes) });

describe('checkPayload', () => {
  it('sends no body for an empty text or an empty file', () => {
    expect(checkText('')).toEqual({ sizeBytes: 0 });
    expect(checkFile()).toEqual({ sizeBytes: 0 });
  });

  it('counts bytes, not characters', () => {
    expect(checkText('"ä€😀"').sizeBytes).toBe(2 + 2 + 3 + 4);
  });

  it('takes valid JSON of any kind without a word', () => {
    for (const text of ['{}', '[]', 'null', '"x"', '12', ' {"a": 1} \n']) {
      const check = checkText(text);
      expect(check.problem ?? check.caution).toBeUndefined();
    }
  });

  it('points at the place of an error in JSON, as a caution', () => {
    const check = checkText('{\n  "a": 1,\n  "b" 2\n}');
    expect(check.problem).toBeUndefined();
    expect(check.caution).toMatchObject({ field: 'payload', line: 3 });
    expect(check.caution?.message).toMatch(/^Line 3, column \d+: [A-Z]/);
    expect(check.bytes).toEqual(new TextEncoder().encode('{\n  "a": 1,\n  "b" 2\n}'));
  });

  it('says of white space alone that it is sent', () => {
    expect(checkText(' \n').caution?.message).toMatch(/only spaces/);
    expect(checkFile(0x20).caution?.message).toMatch(/only spaces/);
  });

  it('refuses half a character with its place, because it cannot be sent as written', () => {
    expect(checkText('"ok"\n"\ud83d"').problem).toMatchObject({
      field: 'payload',
      line: 2,
      column: 2,
    });
    expect(checkText('"\udc00"').problem?.message).toMatch(/^Line 1, column 2: .*lone surrogate/);
    expect(checkText('"😀"').problem).toBeUndefined();
  });

  it('sends a file’s own bytes, and warns where they are not UTF-8 or not JSON', () => {
    const bytes = new Uint8Array([0x89, 0x50, 0x4e, 0x47]);
    const check = checkPayload({ kind: 'file', name: 'a.png', bytes });
    expect(check.bytes).toBe(bytes);
    expect(check.problem).toBeUndefined();
    expect(check.caution?.message).toMatch(/not text in UTF-8/);
    expect(checkFile(0x22, 0xff, 0x22).caution?.message).toMatch(/not text in UTF-8/);
    expect(checkFile(0x7b).caution).toMatchObject({ line: 1 });
    expect(checkFile(0x7b, 0x7d).caution).toBeUndefined();
  });

  it('takes 6 MB for RequestResponse and DryRun, 1 MB for Event, and not a byte more', () => {
    expect(checkPayloadSize(6 * MB, 'RequestResponse')).toBeUndefined();
    expect(checkPayloadSize(6 * MB, 'DryRun')).toBeUndefined();
    expect(checkPayloadSize(MB, 'Event')).toBeUndefined();
    expect(checkPayloadSize(6 * MB + 1, 'RequestResponse')).toEqual({
      field: 'payload',
      message: 'The payload has 6,291,457 bytes; RequestResponse takes at most 6,291,456 (6 MB).',
    });
    expect(checkPayloadSize(6 * MB + 1, 'DryRun')).toBeDefined();
    expect(checkPayloadSize(MB + 1, 'Event')?.message).toContain('1,048,576 (1 MB)');
  });

  it('can be measured first and read as JSON later', () => {
    const bytes = new TextEncoder().encode('{oops');
    expect(measurePayload({ kind: 'text', text: '{oops' })).toEqual({ bytes, sizeBytes: 5 });
    expect(measurePayload({ kind: 'text', text: '\udfff' }).problem).toMatchObject({ column: 1 });
    expect(measurePayload({ kind: 'file', name: '', bytes }).bytes).toBe(bytes);
  });

  it('measures a payload of 6 MB and one byte, and does not read it as JSON any more', () => {
    expect(checkText('x'.repeat(6 * MB)).caution).toBeDefined();
    const check = checkText('x'.repeat(6 * MB + 1));
    expect(check.sizeBytes).toBe(6 * MB + 1);
    expect(check.caution).toBeUndefined();
  });
});

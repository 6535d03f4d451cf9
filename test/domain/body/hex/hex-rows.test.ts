// The rows of a hex view: every byte once, at its offset.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countHexRows, formatOffset, toHexRows } from '../../../../src/domain/body/hex/hex-rows.ts';

it('shows offset, bytes and letters', () => {
  const bytes = Uint8Array.of(0x50, 0x4b, 3, 4, 0x20, 0x7e, 0x7f, 0xff, 0x41);
  expect(toHexRows(bytes, 0, 2, 8)).toEqual([
    { offset: 0, bytes: ['50', '4b', '03', '04', '20', '7e', '7f', 'ff'], text: 'PK.. ~..' },
    { offset: 8, bytes: ['41'], text: 'A' },
  ]);
  expect(formatOffset(255)).toBe('000000ff');
});

it('leaves no byte out and shows none twice, whichever rows are asked for', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 200 }),
      fc.constantFrom(8, 16),
      fc.nat(30),
      (bytes, width, first) => {
        const rows = toHexRows(bytes, first, 5, width);
        const shown = rows.flatMap((row) => row.bytes).map((digits) => Number.parseInt(digits, 16));
        expect(shown).toEqual([...bytes.subarray(first * width, (first + 5) * width)]);
        expect(rows.every((row, at) => row.offset === (first + at) * width)).toBe(true);
        expect(countHexRows(bytes.length, width)).toBe(toHexRows(bytes, 0, 1000, width).length);
      },
    ),
  );
});

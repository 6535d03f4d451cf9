import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createOutputSplitter } from './split-output.ts';

interface Written {
  readonly text: string;
  readonly isCall: boolean;
}

const toBytes = ({ text, isCall }: Written): Buffer =>
  Buffer.from(isCall ? `\0event ${Buffer.byteLength(text)} 1700000000000\n${text}` : text);

/** The same bytes in pieces of one size. */
function split(bytes: Buffer, pieceBytes: number): readonly string[] {
  const splitter = createOutputSplitter();
  const events: string[] = [];
  for (let start = 0; start < bytes.byteLength; start += pieceBytes) {
    const piece = bytes.subarray(start, start + pieceBytes);
    events.push(...splitter.push(piece).map((event) => event.bytes.toString()));
  }
  return [...events, ...splitter.flush().map((event) => event.bytes.toString())];
}

const line = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[\0\n]/g, '.'));
const written = fc.oneof(
  line.map((text) => ({ text: `${text}\n`, isCall: false })),
  fc
    .array(line, { minLength: 1 })
    .map((lines) => ({ text: `${lines.join('\n')}\n`, isCall: true })),
);

describe('the output of a process', () => {
  it('comes apart as it was written, however its bytes come in', () => {
    fc.assert(
      fc.property(fc.array(written), fc.integer({ min: 1, max: 50 }), (parts, pieceBytes) => {
        const bytes = Buffer.concat(parts.map(toBytes));
        expect(split(bytes, pieceBytes)).toEqual(parts.map(({ text }) => text));
      }),
    );
  });

  it('keeps a last line that has no end, and a call that was cut off', () => {
    expect(split(Buffer.from('one\ntwo'), 100)).toEqual(['one\n', 'two']);
    expect(split(toBytes({ text: 'half of a call\n', isCall: true }).subarray(0, -5), 3)).toEqual([
      'half of a ',
    ]);
    expect(split(Buffer.from('raw, then \0event 3 1\nab\n'), 100)).toEqual(['raw, then ', 'ab\n']);
  });
});

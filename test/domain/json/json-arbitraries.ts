// Generated JSON texts, valid and damaged, with the spellings that JSON.stringify never writes.
import fc from 'fast-check';

const space = fc.stringMatching(/^[ \t\n\r]{0,3}$/);
const number = fc.oneof(
  fc.constantFrom('0', '-0', '1.0', '1e400', '-1E-07', '12345678901234567890', '0.10', '1E+2'),
  fc.integer().map(String),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
);
const string = fc.oneof(
  fc.string().map((text) => JSON.stringify(text)),
  fc.string({ unit: 'grapheme' }).map((text) => JSON.stringify(text)),
  fc.constantFrom('""', '"\\ud800"', '"\\/\\u0041"', '"{ a : [1, 2] }"', '"\\\\"', '"\\""', '"  "'),
);
const scalar = fc.oneof(number, string, fc.constantFrom('true', 'false', 'null'));

/** Valid JSON with white space anywhere, duplicate names and every spelling of numbers and strings. */
export const jsonText: fc.Arbitrary<string> = fc.letrec<{ value: string }>((tie) => ({
  value: fc
    .tuple(
      space,
      fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        scalar,
        fc.array(tie('value'), { maxLength: 5 }).map((items) => `[${items.join(',')}]`),
        fc.array(fc.tuple(space, string, space, tie('value')), { maxLength: 5 }).map(toObject),
        fc.tuple(fc.constantFrom('[', '{'), space).map(([open, gap]) => toEmpty(open, gap)),
      ),
      space,
    )
    .map((parts) => parts.join('')),
})).value;

/** Valid JSON with one piece taken out, doubled, or replaced: nearly always broken, sometimes not. */
export const damagedJsonText: fc.Arbitrary<string> = fc
  .tuple(
    jsonText,
    fc.nat(),
    fc.nat(4),
    fc.oneof(
      fc.string({ maxLength: 3 }),
      fc.constantFrom(',', ':', '"', '{', '}', '[', ']', '\\', '0', '.', 'e', '-', '/', "'", '\n'),
    ),
  )
  .map(([text, place, length, put]) => {
    const at = place % (text.length + 1);
    return text.slice(0, at) + put + text.slice(at + length);
  });

function toObject(members: readonly (readonly string[])[]): string {
  return `{${members.map(([before, name, after, value]) => `${before}${name}${after}:${value}`).join(',')}}`;
}

function toEmpty(open: string, gap: string): string {
  return `${open}${gap}${open === '[' ? ']' : '}'}`;
}

export function encode(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

export function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

export function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

/** White space outside strings taken away, by another way than the scanner's. */
export function stripSpace(text: string): string {
  return text.replace(/("(?:[^"\\]|\\.)*")|[ \t\n\r]+/gs, '$1');
}

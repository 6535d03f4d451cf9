// The parts that the schemas of a record share.
import * as v from 'valibot';
import { decodeBase64 } from '../text/base64.ts';

export const text = (what: string) => v.string(`${what} must be a text in quotes.`);
export const yes = (what: string) => v.boolean(`${what} must be true or false.`);

/** Milliseconds. */
export const time = v.pipe(
  v.number('A time must be a number of milliseconds.'),
  v.check((ms) => Number.isFinite(ms) && ms >= 0, 'A time must not be below 0.'),
);

export const moment = v.pipe(
  text('A time of day'),
  v.regex(
    /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,3})?Z$/,
    'A time of day must be in UTC, such as 2026-11-30T10:47:57.123Z.',
  ),
);

export const recordBytes = v.union(
  [
    v.strictObject({ text: v.string(), isMasked: v.exactOptional(v.literal(true)) }),
    v.strictObject({
      base64: v.pipe(
        v.string(),
        v.check((value) => decodeBase64(value) !== undefined),
      ),
    }),
    v.strictObject({
      sizeBytes: v.pipe(v.number(), v.integer(), v.minValue(0)),
      isLeftOut: v.literal(true),
    }),
  ],
  'This must be a text, base64, or the size of what was left out.',
);

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

/** Whole, such as a status or a size. */
export const whole = (what: string) =>
  v.pipe(
    v.number(`${what} must be a number.`),
    v.check((value) => Number.isInteger(value), `${what} must be a whole number.`),
  );

/** Bytes, or how many there are of something. */
export const size = (what: string) =>
  v.pipe(
    whole(what),
    v.check((value) => value >= 0, `${what} must not be below 0.`),
  );

/**
 * The schema that a value’s `kind` names. valibot’s own parts for a choice weigh more than all that the page may add to its
 * start, and the page has valibot in one file.
 */
export function byKind<S extends v.GenericSchema>(
  kinds: Readonly<Record<string, S>>,
  what: string,
) {
  return v.lazy((input): S | v.NeverSchema<string> => {
    const { kind } = (input ?? {}) as { readonly kind?: unknown };
    const found = typeof kind === 'string' && Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
    return found ?? v.never(what);
  });
}

const asText = v.strictObject({ text: text('text'), isMasked: v.exactOptional(v.literal(true)) });
const asBase64 = v.strictObject({
  base64: v.pipe(
    text('base64'),
    v.check((value) => decodeBase64(value) !== undefined, 'base64 must be padded standard base64.'),
  ),
});
const asSize = v.strictObject({
  sizeBytes: size('sizeBytes'),
  isLeftOut: v.literal(true),
});
const noBytes = v.never('This must be a text, base64, or the size of what was left out.');

export const recordBytes = v.lazy((input) => {
  const keys = (typeof input === 'object' ? (input ?? {}) : {}) as object;
  if ('text' in keys) return asText;
  if ('base64' in keys) return asBase64;
  return 'sizeBytes' in keys ? asSize : noBytes;
});

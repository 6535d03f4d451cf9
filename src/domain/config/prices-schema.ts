// The `prices` of `config.json`. Read when a cost is shown, and not at the start: nobody waits for a price.
import * as v from 'valibot';
import { toIssueProblem } from '../check/issue-problem.ts';
import type { Problem } from '../check/problem.ts';
import { ARCHITECTURES, type Prices } from '../figures/prices.ts';

const price = (what: string) =>
  v.pipe(
    v.number(`${what} must be a number, such as 0.0000166667.`),
    v.check((value) => Number.isFinite(value) && value >= 0, `${what} must not be below 0.`),
  );

const text = (what: string) => v.string(`${what} must be a text in quotes.`);
const NO_OBJECT = 'This must be an object in braces.';
/** A list would pass for an object without members. */
const object = <S extends v.GenericSchema>(schema: S) =>
  v.lazy((input): S | v.NeverSchema<string> =>
    Array.isArray(input) ? v.never(NO_OBJECT) : schema,
  );

const gbSecondSchema = v.strictObject({
  x86_64: v.optional(price('x86_64')),
  arm64: v.optional(price('arm64')),
});

const regionSchema = v.strictObject({
  gbSecond: object(
    v.pipe(
      gbSecondSchema,
      v.check(
        (prices) => ARCHITECTURES.some((name) => prices[name] !== undefined),
        `gbSecond must have at least one of ${ARCHITECTURES.join(', ')}.`,
      ),
    ),
  ),
  request: price('request'),
});

export const pricesSchema = v.strictObject({
  date: v.pipe(
    text('date'),
    v.regex(/^\d{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?$/, 'date must be as “2026-09”.'),
  ),
  currency: v.pipe(
    text('currency'),
    v.regex(/^[A-Z]{3}$/, 'currency must be three capital letters such as “USD”.'),
  ),
  // Read one by one: a valibot part for any key would weigh on the page’s start.
  regions: v.pipe(v.unknown(), v.check(isRecord, NO_OBJECT)),
});

export type ReadPrices =
  | { readonly ok: true; readonly prices: Prices }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Never throws. Only one that is given is to be read: the page has prices of its own. */
export function parsePrices(value: unknown): ReadPrices {
  const checked = v.safeParse(object(pricesSchema), value);
  const problems = (checked.issues ?? []).map((issue) => toIssueProblem(issue, ['prices']));
  const regions = isRecord(value) && isRecord(value.regions) ? value.regions : {};
  for (const [name, region] of Object.entries(regions)) {
    const read = v.safeParse(object(regionSchema), region);
    const place = ['prices', 'regions', name];
    problems.push(...(read.issues ?? []).map((issue) => toIssueProblem(issue, place)));
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, prices: value as Prices };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// What an owner says about their desk: deploy/settings.json.
import * as v from 'valibot';
import { toIssueProblem } from '../src/domain/check/issue-problem.ts';
import { type Checked, toChecked } from '../src/domain/check/problem.ts';
import { pricesSchema } from '../src/domain/config/prices-schema.ts';

/** As in config.json, but for what the stack knows: `fill-config.ts` puts that in. */
export type EnvironmentSettings = Readonly<Record<string, unknown>>;

export interface Settings {
  readonly stackName: string;
  /** Without it AWS_REGION's, or the profile's. */
  readonly region?: string | undefined;
  readonly title?: string | undefined;
  /** The team's catalogue: a file, its path relative to the settings. */
  readonly catalogue?: string | undefined;
  readonly environments: readonly EnvironmentSettings[];
  /** As in config.json. */
  readonly prices?: object | undefined;
  /** The template's, by name. A list is joined with commas, as CloudFormation wants it. */
  readonly parameters: Readonly<Record<string, string>>;
}

const text = (what: string) =>
  v.pipe(
    v.string(`${what} must be a text in quotes.`),
    v.check((value) => value !== '', `${what} must not be empty.`),
  );

const parameter = v.pipe(
  v.union(
    [v.string(), v.array(v.string()), v.boolean()],
    'A parameter must be a text, true, false or a list of texts.',
  ),
  v.transform((value) => (Array.isArray(value) ? value.join(',') : String(value))),
);

const settingsSchema = v.strictObject({
  $schema: v.optional(v.string('$schema must be a text.')),
  stackName: v.pipe(
    text('stackName'),
    // Less than CloudFormation allows: an access control’s name, in 64 characters, holds this and the region.
    v.regex(
      /^[A-Za-z][A-Za-z0-9-]{0,39}$/,
      'stackName must be a letter and up to 39 letters, digits and hyphens.',
    ),
  ),
  region: v.optional(text('region')),
  title: v.optional(text('title')),
  catalogue: v.optional(text('catalogue')),
  environments: v.pipe(
    v.array(
      v.record(v.string(), v.unknown(), 'An environment must be an object in braces.'),
      'environments must be a list.',
    ),
    v.minLength(1, 'environments must name at least one.'),
  ),
  prices: v.optional(pricesSchema),
  parameters: v.optional(
    v.record(v.string(), parameter, 'parameters must be an object in braces.'),
    {},
  ),
});

export function parseSettings(value: unknown): Checked<Settings> {
  const read = v.safeParse(settingsSchema, value);
  if (read.success) return toChecked(read.output);
  return { ok: false, problems: read.issues.map((issue) => toIssueProblem(issue)) };
}

// Presets as they stand in IndexedDB: every value carries the version of its shape and is checked when read.
import * as v from 'valibot';
import { toIssueProblem } from '../check/issue-problem.ts';
import type { Problem } from '../check/problem.ts';
import { explainNewer, readVersion, type Upgrade } from '../check/stored-version.ts';
import { INVOCATION_TYPES } from '../request/request.ts';
import { decideSave, type SaveDecision } from './decide-save.ts';
import type { Preset } from './preset.ts';

/**
 * What leads an older shape to today's; a change of the shape adds a function here and a test of it. Shape 2 has
 * `content.streamResponse`, and what is of shape 1 is of shape 2 as it stands.
 */
const UPGRADES: readonly Upgrade[] = [(value) => value];

export type ReadStoredPreset =
  | { readonly kind: 'current'; readonly preset: Preset }
  /** Write it back at the next save, not before: a page of the older version may still be open. */
  | { readonly kind: 'upgraded'; readonly preset: Preset; readonly from: number }
  | { readonly kind: 'newer'; readonly version: number }
  /** It is left where it is: shown as unreadable, offered for download as it stands. */
  | { readonly kind: 'unreadable'; readonly problems: readonly Problem[] };

const text = v.string('This must be a text.');
const yes = v.boolean('This must be true or false.');
const finite = v.pipe(
  v.number('This must be a number.'),
  v.check((count) => Number.isFinite(count), 'This must be a number.'),
);
const id = v.pipe(
  text,
  v.check((value) => value !== '', 'This must not be empty.'),
);

const head = {
  id,
  name: text,
  description: text,
  tags: v.array(text, 'This must be a list.'),
  favourite: yes,
  order: finite,
  revision: v.pipe(
    finite,
    v.check((count) => Number.isInteger(count) && count >= 0, 'This must be a whole number.'),
  ),
  createdAt: finite,
  updatedAt: finite,
  origin: v.exactOptional(v.strictObject({ id, hash: text })),
};

const content = v.strictObject({
  environmentId: v.exactOptional(text),
  functionName: text,
  qualifier: text,
  invocationType: v.picklist(INVOCATION_TYPES, `This must be ${INVOCATION_TYPES.join(' or ')}.`),
  streamResponse: v.exactOptional(v.literal(true, 'This must be true.')),
  logTail: yes,
  payload: text,
  clientContext: v.pipe(v.unknown(), v.check(isClientContext, 'This must be a client context.')),
  tenantId: text,
  durableExecutionName: text,
  waitSeconds: text,
});

/** By hand, not as variants: that one part of valibot would weigh on every start of the page. */
const payloadSchema = v.strictObject({ ...head, kind: v.literal('payload'), content });
const contextSchema = v.strictObject({
  ...head,
  kind: v.literal('client context', 'This must be a preset’s kind.'),
  text,
});

function isClientContext(value: unknown): boolean {
  const { kind, text: written, id: named } = (value ?? {}) as Readonly<Record<string, unknown>>;
  if (kind === 'text') return typeof written === 'string';
  return kind === 'preset' && typeof named === 'string' && named !== '';
}

/** `key`: where it stands, so that somebody who knows the browser's tools can find it. */
export function explainUnreadable(key: string, problems: readonly Problem[]): string {
  const [first] = problems;
  const why = first === undefined ? '' : ` (${first.path}: ${first.message})`;
  return `A stored preset cannot be read and is left as it is: ${key}${why}`;
}

/** In the oldest shape that says all of it: a page of before reads on what does not stream, and leaves alone what does. */
export function toStoredPreset<P extends Preset>(preset: P): P & { readonly version: number } {
  return { version: toShape(preset), ...preset };
}

function toShape(preset: Preset): number {
  return preset.kind === 'payload' && preset.content.streamResponse ? 2 : 1;
}

/** Never throws, and never changes what it reads. */
export function parseStoredPreset(stored: unknown): ReadStoredPreset {
  const read = readVersion(stored, UPGRADES);
  if (read.kind !== 'readable') return read;
  const schema = read.value.kind === 'payload' ? payloadSchema : contextSchema;
  const checked = v.safeParse(schema, read.value);
  if (!checked.success) {
    return { kind: 'unreadable', problems: checked.issues.map((issue) => toIssueProblem(issue)) };
  }
  // What was checked by hand has no type of its own.
  const preset = checked.output as Preset;
  if (read.from >= toShape(preset)) return { kind: 'current', preset };
  return { kind: 'upgraded', preset, from: read.from };
}

/**
 * `decideSave` on a value as it came out of the storage (undefined where there is none), for use inside the transaction.
 * What is newer or unreadable is never written over.
 */
export function decideStoredSave<P extends Preset>(
  stored: unknown,
  baseRevision: number,
  incoming: P,
): SaveDecision<P> | { readonly kind: 'left alone'; readonly sentence: string } {
  if (stored === undefined) return decideSave(undefined, baseRevision, incoming);
  const read = parseStoredPreset(stored);
  const leave = (sentence: string) => ({ kind: 'left alone', sentence }) as const;
  if (read.kind === 'newer') return leave(explainNewer(`“${incoming.name}”`, read.version));
  if (read.kind === 'unreadable' || read.preset.kind !== incoming.kind) {
    return leave(
      `What is stored for “${incoming.name}” cannot be read, so it is not written over. Save it under another name.`,
    );
  }
  return decideSave(read.preset as P, baseRevision, incoming);
}

// What is kept of a tab's work from moment to moment, so that a reload or a crash loses nothing.
import * as v from 'valibot';
import type { PresetSource } from '../preset/listed-preset.ts';
import type { Draft } from './draft.ts';
import { INVOCATION_TYPES } from './request.ts';

/** Which preset the form was filled from, and at which revision. */
export interface OpenedMark {
  readonly source: PresetSource;
  readonly id: string;
  readonly revision: number;
}

export interface ContextMark {
  readonly source: PresetSource;
  readonly id: string;
}

export interface SavedDraft {
  /** Epoch milliseconds. */
  readonly savedAt: number;
  /** Put aside by hand: it waits in the list and is not taken up by a new tab. */
  readonly isAside: boolean;
  /** Whether it holds anything that no preset does. */
  readonly isUnsaved: boolean;
  readonly draft: Draft;
  /** The environment that was chosen; absent where there was none. */
  readonly environmentId?: string;
  /** Whether a preset made of it would be for this environment alone. */
  readonly isBound: boolean;
  readonly opened?: OpenedMark;
  readonly context?: ContextMark;
}

const text = v.string();
const source = v.picklist(['own', 'team']);
const stored = v.object({
  version: v.picklist([1, 2]),
  savedAt: v.number(),
  isAside: v.boolean(),
  isUnsaved: v.boolean(),
  draft: v.object({
    functionName: text,
    qualifier: text,
    invocationType: v.picklist(INVOCATION_TYPES),
    streamResponse: v.exactOptional(v.boolean(), false),
    logTail: v.boolean(),
    payload: v.pipe(v.unknown(), v.check(isPayload)),
    clientContext: text,
    tenantId: text,
    durableExecutionName: text,
    waitSeconds: text,
  }),
  environmentId: v.exactOptional(text),
  isBound: v.boolean(),
  opened: v.exactOptional(v.object({ source, id: text, revision: v.number() })),
  context: v.exactOptional(v.object({ source, id: text })),
});

/** Undefined for what a newer page wrote or nobody can read: it stays where it is. */
export function parseSavedDraft(value: unknown): SavedDraft | undefined {
  const checked = v.safeParse(stored, value);
  return checked.success ? (checked.output as SavedDraft) : undefined;
}

/** The oldest shape that says all of it: a page of before knows no streaming, and would take such a draft without it. */
export function toStoredDraft(draft: SavedDraft): SavedDraft & { readonly version: number } {
  return { version: draft.draft.streamResponse ? 2 : 1, ...draft };
}

/** By hand: of valibot's parts the one for such a choice alone weighs more than all the rest of this file. */
function isPayload(value: unknown): boolean {
  const { kind, text, name, bytes } = (value ?? {}) as Readonly<Record<string, unknown>>;
  if (kind === 'text') return typeof text === 'string';
  return kind === 'file' && typeof name === 'string' && bytes instanceof Uint8Array;
}

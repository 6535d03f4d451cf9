// What an import would do, entry by entry, and what it does once somebody has chosen.
import { isSameWritten } from '../preset/differences.ts';
import { toFreeName } from '../preset/make-preset.ts';
import type {
  ClientContextPreset,
  PayloadPreset,
  Preset,
  PresetCollection,
} from '../preset/preset.ts';
import type { PlannedSave } from '../preset/preset-store.ts';

/** `changed`: edited in the file after what is here. `conflicting`: edited here too, or nobody knows when. */
export type ImportStatus = 'new' | 'same' | 'changed' | 'conflicting';

export interface PlannedEntry<P extends Preset = Preset> {
  readonly status: ImportStatus;
  readonly incoming: P;
  /** What is here under its id; absent for a new one. */
  readonly current?: P;
}

/** Every entry of the file once, in its order. */
export interface ImportPlan {
  readonly presets: readonly PlannedEntry<PayloadPreset>[];
  readonly contexts: readonly PlannedEntry<ClientContextPreset>[];
}

/** `take` writes over what is here, `keep` leaves it and drops the file's, `both` saves the file's as another one. */
export type ImportChoice = 'take' | 'keep' | 'both';

export interface ImportGiven {
  readonly newId: () => string;
  /** What other files save in the same go: the same again is left out, another of the same id becomes another preset. */
  readonly earlier?: readonly Preset[];
  /** Epoch milliseconds, for entries that do not say. */
  readonly now: number;
}

export interface ImportSaves {
  readonly presets: readonly PlannedSave<PayloadPreset>[];
  readonly contexts: readonly PlannedSave<ClientContextPreset>[];
}

export function planImport(current: PresetCollection, incoming: PresetCollection): ImportPlan {
  return {
    presets: planEntries(current.presets, incoming.presets),
    contexts: planEntries(current.contexts, incoming.contexts),
  };
}

/** New ones are taken; nothing that is here is written over unasked. */
export function toDefaultChoice({ status }: PlannedEntry): ImportChoice {
  return status === 'new' ? 'take' : 'keep';
}

/** What to save. A preset whose client context was taken under another id uses that one. */
export function toImportSaves(
  plan: ImportPlan,
  choices: ReadonlyMap<PlannedEntry, ImportChoice>,
  given: ImportGiven,
): ImportSaves {
  const contexts = chooseEntries(plan.contexts, choices, given, 'client context');
  const newIds = new Map(contexts.map(({ entry, save }) => [entry.incoming.id, save.preset.id]));
  const presets = chooseEntries(plan.presets, choices, given, 'payload').map(({ save }) => ({
    ...save,
    preset: linkContext(save.preset, newIds),
  }));
  return { presets, contexts: contexts.map(({ save }) => save) };
}

function planEntries<P extends Preset>(
  current: readonly P[],
  incoming: readonly P[],
): PlannedEntry<P>[] {
  const known = new Map(current.map((preset) => [preset.id, preset]));
  return incoming.map((entry) => {
    const here = known.get(entry.id);
    if (here === undefined) return { status: 'new', incoming: entry };
    return { status: compare(here, entry), incoming: entry, current: here };
  });
}

function compare(here: Preset, entry: Preset): ImportStatus {
  if (isSameWritten(here, entry)) return 'same';
  return entry.updatedAt > here.updatedAt ? 'changed' : 'conflicting';
}

function chooseEntries<P extends Preset>(
  entries: readonly PlannedEntry<P>[],
  choices: ReadonlyMap<PlannedEntry, ImportChoice>,
  given: ImportGiven,
  kind: Preset['kind'],
): { readonly entry: PlannedEntry<P>; readonly save: PlannedSave<P> }[] {
  const earlier = (given.earlier ?? []).filter((preset) => preset.kind === kind);
  const taken = new Map<string, Preset>(earlier.map((preset) => [preset.id, preset]));
  const names = new Set([
    ...entries.flatMap(({ current }) => current?.name ?? []),
    ...earlier.map(({ name }) => name),
  ]);
  return entries.flatMap((entry) => {
    const { incoming, current } = entry;
    const choice = choices.get(entry) ?? toDefaultChoice(entry);
    const twin = taken.get(incoming.id);
    if (choice === 'keep' || (twin !== undefined && isSameWritten(twin, incoming))) return [];
    // Two entries of one id cannot both have it: the second becomes another preset.
    const isOther = (choice === 'both' && current !== undefined) || twin !== undefined;
    const id = isOther ? given.newId() : incoming.id;
    const name = isOther ? toFreeName(incoming.name, names) : incoming.name;
    names.add(name);
    // Another one stands after the one that it came from: the older first.
    const createdAt = (isOther ? 0 : incoming.createdAt) || given.now;
    const updatedAt = incoming.updatedAt || given.now;
    const preset = { ...incoming, id, name, createdAt, updatedAt };
    taken.set(id, preset);
    const baseRevision = isOther ? 0 : (current?.revision ?? 0);
    return [{ entry, save: { preset, baseRevision } }];
  });
}

function linkContext(preset: PayloadPreset, newIds: ReadonlyMap<string, string>): PayloadPreset {
  const { clientContext } = preset.content;
  if (clientContext.kind === 'text') return preset;
  const id = newIds.get(clientContext.id);
  if (id === undefined || id === clientContext.id) return preset;
  return { ...preset, content: { ...preset.content, clientContext: { kind: 'preset', id } } };
}

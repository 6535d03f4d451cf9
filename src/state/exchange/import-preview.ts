// What an import would do with all its files together, and what it did.
import {
  type ImportChoice,
  type ImportGiven,
  type ImportPlan,
  type ImportStatus,
  type PlannedEntry,
  planImport,
  toDefaultChoice,
  toImportSaves,
} from '../../domain/exchange/plan-import.ts';
import { findMissingContexts } from '../../domain/exchange/write-exchange-file.ts';
import type { Preset, PresetCollection } from '../../domain/preset/preset.ts';
import { toLastOrder } from '../../domain/preset/preset-order.ts';
import type { PlannedSave, SaveAnswer } from '../../domain/preset/preset-store.ts';
import type { ImportFile } from './import-files.ts';

export interface PlannedFile {
  readonly file: ImportFile;
  readonly plan: ImportPlan;
}

export interface ImportGroup {
  readonly status: ImportStatus;
  readonly entries: readonly PlannedEntry[];
}

export interface ImportPreview {
  readonly files: readonly PlannedFile[];
  /** In the order in which a person decides; only those that have entries. */
  readonly groups: readonly ImportGroup[];
}

export type ImportChoices = ReadonlyMap<PlannedEntry, ImportChoice>;

export interface ImportReport {
  readonly saved: number;
  /** The names of those that another tab changed, or deleted, in between: nothing of theirs was written over. */
  readonly changed: readonly string[];
  readonly deleted: readonly string[];
  /** Sentences about what is stored and cannot be written over. */
  readonly leftAlone: readonly string[];
  /** How many entries differ or are new and were not taken, as chosen. */
  readonly kept: number;
}

const NOTHING: PresetCollection = { presets: [], contexts: [] };

export function planFile(file: ImportFile, here: PresetCollection): PlannedFile {
  const { read } = file;
  if (read.kind !== 'read') return { file, plan: planImport(here, NOTHING) };
  if (read.form === 'presets') return { file, plan: planImport(here, read.collection) };
  // Test events have no order of their own: they come after what is here.
  const last = toLastOrder(here.presets);
  const presets = read.collection.presets.map((preset, at) => ({ ...preset, order: last + at }));
  return { file, plan: planImport(here, { presets, contexts: [] }) };
}

export function toPreview(files: readonly PlannedFile[]): ImportPreview {
  const entries = files.flatMap(({ plan }): PlannedEntry[] => [...plan.presets, ...plan.contexts]);
  const groups = (['new', 'changed', 'conflicting', 'same'] as const)
    .map((status) => ({ status, entries: entries.filter((entry) => entry.status === status) }))
    .filter((group) => group.entries.length > 0);
  return { files, groups };
}

export function toChoice(choices: ImportChoices, entry: PlannedEntry): ImportChoice {
  return choices.get(entry) ?? toDefaultChoice(entry);
}

/** Client contexts first, as presets name them. Of one that is in two files only one is saved. */
export function toSaves(
  { files }: ImportPreview,
  choices: ImportChoices,
  given: ImportGiven,
): PlannedSave[] {
  const saves: PlannedSave[] = [];
  for (const { plan } of files) {
    const earlier = saves.map(({ preset }) => preset);
    const { presets, contexts } = toImportSaves(plan, choices, { ...given, earlier });
    saves.push(...contexts, ...presets);
  }
  return saves;
}

export function listChosen({ groups }: ImportPreview, choices: ImportChoices): PlannedEntry[] {
  return groups.flatMap(({ entries }) =>
    entries.filter((entry) => toChoice(choices, entry) !== 'keep'),
  );
}

/** The names of chosen presets whose client context is neither here nor chosen. */
export function listMissingContexts(
  chosen: readonly PlannedEntry[],
  here: readonly PresetCollection[],
): string[] {
  const incoming: readonly Preset[] = chosen.map((entry) => entry.incoming);
  const presets = incoming.filter((preset) => preset.kind === 'payload');
  const contexts = incoming.filter((preset) => preset.kind === 'client context');
  return findMissingContexts(presets, { presets: [], contexts }, ...here).map(({ name }) => name);
}

export function toReport(
  { groups }: ImportPreview,
  chosen: readonly PlannedEntry[],
  answers: readonly SaveAnswer[],
): ImportReport {
  const namesOf = (kind: 'conflict' | 'gone') =>
    answers.flatMap((answer) => (answer.kind === kind ? answer.incoming.name : []));
  const offered = groups
    .filter(({ status }) => status !== 'same')
    .reduce((sum, { entries }) => sum + entries.length, 0);
  return {
    saved: answers.filter(({ kind }) => kind === 'saved').length,
    changed: namesOf('conflict'),
    deleted: namesOf('gone'),
    leftAlone: answers.flatMap((answer) => (answer.kind === 'left alone' ? answer.sentence : [])),
    kept: offered - chosen.filter(({ status }) => status !== 'same').length,
  };
}

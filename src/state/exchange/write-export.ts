// Writes what was chosen, and says what became of it.
import type { Problem } from '../../domain/check/problem.ts';
import { toPresetsFile, toTestEventFiles } from '../../domain/exchange/export-files.ts';
import { findMissingContexts } from '../../domain/exchange/write-exchange-file.ts';
import type { Files } from '../../domain/page/ports.ts';
import type { PresetCollection } from '../../domain/preset/preset.ts';
import type { PresetStore } from '../../domain/preset/preset-store.ts';
import type { ExportForm } from './export-choice.ts';
import type { SecretsOfPreset, SlicePorts } from './find-entry-secrets.ts';

export interface ExportPorts extends SlicePorts {
  readonly store: Pick<PresetStore, 'readAll'>;
  readonly files: Pick<Files, 'download'>;
  /** The team's presets, whose client contexts stay where they are. */
  readonly team?: () => PresetCollection;
  /** `isAll`: a backup of everything that this browser holds. */
  readonly onExported: (count: number, isAll: boolean) => void;
}

export interface ExportReport {
  readonly files: readonly string[];
  readonly count: number;
  /** By the preset's name: why no test event could be made of it. */
  readonly problems: readonly Problem[];
  /** Names of presets whose client context is not in the file. */
  readonly missing: readonly string[];
}

/** What a test event takes along. */
const EVENT_KEYS: readonly string[] = ['name', 'functionName', 'payload'];
const NO_TEAM: PresetCollection = { presets: [], contexts: [] };

/** Of what was found, what would stand in a test event. */
export function toEventSecrets(found: readonly SecretsOfPreset[]): readonly SecretsOfPreset[] {
  return found
    .map(({ preset, secrets }) => ({
      preset,
      secrets: secrets.filter(({ key }) => EVENT_KEYS.includes(key)),
    }))
    .filter(({ secrets }) => secrets.length > 0);
}

export function writeExport(
  collection: PresetCollection,
  form: ExportForm,
  isAll: boolean,
  { clock, files, team, onExported }: ExportPorts,
): ExportReport {
  const { presets, contexts } = collection;
  const events = form === 'presets' ? undefined : toTestEventFiles(presets);
  const problems = events?.problems ?? [];
  const written = events?.files ?? [toPresetsFile(collection, clock.now())];
  const count = presets.length + contexts.length - problems.length;
  const known = [collection, team?.() ?? NO_TEAM];
  const missing = form === 'presets' ? findMissingContexts(presets, ...known) : [];
  if (count > 0) {
    for (const file of written) files.download(file);
    onExported(count, isAll && form === 'presets');
  }
  return {
    files: count > 0 ? written.map(({ name }) => name) : [],
    count,
    problems,
    missing: missing.map(({ name }) => name),
  };
}

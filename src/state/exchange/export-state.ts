// The export: a choice, a look for secrets before anything leaves, files, a report.
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Preset, PresetKey } from '../../domain/preset/preset.ts';
import type { FoundPresets } from '../../domain/preset/preset-store.ts';
import { createExportChoice, type ExportChoice } from './export-choice.ts';
import { findEntrySecrets, type SecretsOfPreset } from './find-entry-secrets.ts';
import { readStored } from './read-stored.ts';
import {
  type ExportPorts,
  type ExportReport,
  toEventSecrets,
  writeExport,
} from './write-export.ts';

export type ExportPhase =
  | { readonly kind: 'closed' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'refused'; readonly sentence: string }
  | { readonly kind: 'choosing' }
  /** Looking for secrets. */
  | { readonly kind: 'looking' }
  | { readonly kind: 'secrets'; readonly found: readonly SecretsOfPreset[] }
  | { readonly kind: 'done'; readonly report: ExportReport };

export interface ExportState {
  readonly phase: ReadonlySignal<ExportPhase>;
  readonly all: ReadonlySignal<FoundPresets>;
  readonly choice: ExportChoice;
  /** With a selection, or with everything. */
  open(selection?: readonly PresetKey[]): Promise<void>;
  /** Writes the files, unless something looks like a secret: then it asks. */
  start(): Promise<void>;
  /** The answers to that question. */
  goOn(): void;
  leaveOut(): void;
  back(): void;
  close(): void;
}

const NOTHING: FoundPresets = { presets: [], contexts: [], leftAlone: [] };

export function createExport(ports: ExportPorts): ExportState {
  const phase = signal<ExportPhase>({ kind: 'closed' });
  const all = signal<FoundPresets>(NOTHING);
  const choice = createExportChoice(all);
  let opened = new AbortController();

  function close(): void {
    opened.abort();
    opened = new AbortController();
    all.value = NOTHING;
    phase.value = { kind: 'closed' };
  }

  function write(without: ReadonlySet<Preset>): void {
    const { presets, contexts } = choice.outgoing.value;
    const kept = {
      presets: presets.filter((preset) => !without.has(preset)),
      contexts: contexts.filter((context) => !without.has(context)),
    };
    const isAll = choice.scope.value === 'all' && without.size === 0;
    phase.value = { kind: 'done', report: writeExport(kept, choice.form.value, isAll, ports) };
  }

  return {
    phase,
    all,
    choice,
    async open(selection) {
      close();
      const { signal: mine } = opened;
      choice.reset(selection);
      phase.value = { kind: 'reading' };
      const stored = await readStored(ports.store, mine);
      if (mine.aborted) return;
      if ('kind' in stored) {
        phase.value = stored;
        return;
      }
      all.value = stored;
      phase.value = { kind: 'choosing' };
    },
    async start() {
      if (phase.value.kind !== 'choosing') return;
      const { signal: mine } = opened;
      phase.value = { kind: 'looking' };
      const { presets, contexts } = choice.outgoing.value;
      const found = await findEntrySecrets([...presets, ...contexts], ports, mine);
      if (found === undefined) return;
      const leaving = choice.form.value === 'presets' ? found : toEventSecrets(found);
      if (leaving.length > 0) phase.value = { kind: 'secrets', found: leaving };
      else write(new Set());
    },
    goOn() {
      if (phase.value.kind === 'secrets') write(new Set());
    },
    leaveOut() {
      const now = phase.value;
      if (now.kind === 'secrets') write(new Set(now.found.map(({ preset }) => preset)));
    },
    back() {
      phase.value = { kind: 'choosing' };
    },
    close,
  };
}

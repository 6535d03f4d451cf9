// From picked files to a preview against what is stored.
import { type Signal, signal } from '@preact/signals';
import type { PresetCollection } from '../../domain/preset/preset.ts';
import type { PickedFile } from '../request/file-payload.ts';
import { findEntrySecrets, type SecretsOfPreset } from './find-entry-secrets.ts';
import { type ImportFile, nameFunction, openImportFile } from './import-files.ts';
import type { ImportPhase, ImportPorts } from './import-phase.ts';
import { type ImportPreview, type PlannedFile, planFile, toPreview } from './import-preview.ts';
import { readStored } from './read-stored.ts';

export interface ImportReading {
  readonly phase: Signal<ImportPhase>;
  /** What is stored, as the preview was made against it. */
  readonly here: Signal<PresetCollection>;
  readonly secrets: Signal<readonly SecretsOfPreset[]>;
  readonly trouble: Signal<string | undefined>;
  take(files: readonly PickedFile[]): Promise<void>;
  nameFunction(file: ImportFile, functionName: string): void;
  lookAgain(): Promise<void>;
  close(): void;
  /** Aborted when this import is closed. */
  signal(): AbortSignal;
}

const EMPTY: PresetCollection = { presets: [], contexts: [] };

export function createImportReading(ports: ImportPorts): ImportReading {
  const phase = signal<ImportPhase>({ kind: 'empty' });
  const here = signal<PresetCollection>(EMPTY);
  const trouble = signal<string | undefined>(undefined);
  const looking = createLook(ports);
  let files: readonly PlannedFile[] = [];
  let opened = new AbortController();

  function show(next: readonly PlannedFile[]): void {
    files = next;
    const preview = toPreview(files);
    phase.value = { kind: 'preview', preview };
    void looking.look(preview);
  }

  /** Files that were planned before keep their plan: a save sees for itself whether it still holds. */
  async function plan(added: readonly ImportFile[]): Promise<void> {
    const { signal: mine } = opened;
    const stored = await readStored(ports.store, mine);
    if (mine.aborted) return;
    if ('kind' in stored) {
      trouble.value = stored.sentence;
      if (phase.value.kind === 'reading') phase.value = { kind: 'empty' };
      return;
    }
    trouble.value = undefined;
    here.value = stored;
    show([...files, ...added.map((file) => planFile(file, stored))]);
  }

  function close(): void {
    opened.abort();
    opened = new AbortController();
    looking.stop();
    files = [];
    trouble.value = undefined;
    here.value = EMPTY;
    phase.value = { kind: 'empty' };
  }

  return {
    phase,
    here,
    secrets: looking.secrets,
    trouble,
    async take(picked) {
      if (picked.length === 0 || phase.value.kind === 'saving') return;
      if (phase.value.kind === 'done') close();
      if (phase.value.kind === 'empty') phase.value = { kind: 'reading' };
      const { signal: mine } = opened;
      const added: ImportFile[] = [];
      for (const file of picked) added.push(await openImportFile(file));
      if (!mine.aborted) await plan(added);
    },
    nameFunction(file, functionName) {
      if (phase.value.kind !== 'preview' || file.functionName === functionName) return;
      const named = planFile(nameFunction(file, functionName), here.value);
      show(files.map((one) => (one.file === file ? named : one)));
    },
    async lookAgain() {
      const again = files.map(({ file }) => file);
      files = [];
      phase.value = { kind: 'reading' };
      await plan(again);
    },
    close,
    signal: () => opened.signal,
  };
}

/** Secrets are looked for while the preview is read: a warning may come a little later. */
function createLook(ports: ImportPorts) {
  const secrets = signal<readonly SecretsOfPreset[]>([]);
  let looking = new AbortController();
  return {
    secrets,
    async look({ groups }: ImportPreview): Promise<void> {
      looking.abort();
      looking = new AbortController();
      const incoming = groups
        .filter(({ status }) => status !== 'same')
        .flatMap(({ entries }) => entries.map((entry) => entry.incoming));
      const found = await findEntrySecrets(incoming, ports, looking.signal);
      if (found !== undefined) secrets.value = found;
    },
    stop(): void {
      looking.abort();
      secrets.value = [];
    },
  };
}

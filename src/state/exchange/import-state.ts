// The import: files in, a preview with a choice for each entry, one transaction, a report.
import { computed, type ReadonlySignal } from '@preact/signals';
import type { CompareTexts } from '../../domain/diff/compare-texts.ts';
import type { ImportChoice, PlannedEntry } from '../../domain/exchange/plan-import.ts';
import type { PresetCollection } from '../../domain/preset/preset.ts';
import type { PickedFile } from '../request/file-payload.ts';
import type { SecretsOfPreset } from './find-entry-secrets.ts';
import { createImportChoices } from './import-choices.ts';
import { createElsewhere } from './import-elsewhere.ts';
import type { ImportFile } from './import-files.ts';
import type { ImportPhase, ImportPorts } from './import-phase.ts';
import {
  type ImportChoices,
  type ImportGroup,
  listChosen,
  listMissingContexts,
  toReport,
  toSaves,
} from './import-preview.ts';
import { createImportReading } from './import-reading.ts';

export interface ImportState {
  readonly phase: ReadonlySignal<ImportPhase>;
  readonly choices: ReadonlySignal<ImportChoices>;
  /** The entries that would be saved now. */
  readonly chosen: ReadonlySignal<readonly PlannedEntry[]>;
  /** Names of chosen presets that would arrive without their client context. */
  readonly missing: ReadonlySignal<readonly string[]>;
  /** Comes while the preview is looked at; a warning, not a lock. */
  readonly secrets: ReadonlySignal<readonly SecretsOfPreset[]>;
  /** What the storage said; nothing was written. */
  readonly trouble: ReadonlySignal<string | undefined>;
  readonly compare: CompareTexts;
  /** What was taken is a run record, and stands in the result now. */
  readonly isElsewhere: ReadonlySignal<boolean>;
  /** More files can come while the preview stands. */
  take(files: readonly PickedFile[]): Promise<void>;
  nameFunction(file: ImportFile, functionName: string): void;
  choose(entry: PlannedEntry, choice: ImportChoice): void;
  chooseAll(group: ImportGroup, choice: ImportChoice): void;
  save(): Promise<void>;
  /** The same files against what is stored now. */
  lookAgain(): Promise<void>;
  /** Forgets everything; a save that is under way goes on. */
  close(): void;
}

const NO_TEAM: PresetCollection = { presets: [], contexts: [] };

export function createImport(ports: ImportPorts): ImportState {
  const { choices, choose, chooseAll, clear } = createImportChoices();
  const reading = createImportReading(ports);
  const elsewhere = createElsewhere(ports, reading);
  const { phase, trouble } = reading;

  const chosen = computed(() => {
    const now = phase.value;
    return 'preview' in now ? listChosen(now.preview, choices.value) : [];
  });
  const missing = computed(() =>
    listMissingContexts(chosen.value, [reading.here.value, ports.team?.() ?? NO_TEAM]),
  );

  return {
    phase,
    choices,
    chosen,
    missing,
    secrets: reading.secrets,
    trouble,
    compare: ports.compare,
    isElsewhere: elsewhere.isElsewhere,
    async take(files) {
      await reading.take(files);
      await elsewhere.look();
    },
    nameFunction: reading.nameFunction,
    choose,
    chooseAll,
    async save() {
      const now = phase.value;
      if (now.kind !== 'preview') return;
      const { preview } = now;
      const taken = chosen.value;
      const isClosed = reading.signal();
      const given = { newId: ports.newId, now: ports.clock.now() };
      const saves = toSaves(preview, choices.value, given);
      trouble.value = undefined;
      phase.value = { kind: 'saving', preview };
      const answers = await ports.store.saveAll(saves);
      if (!('kind' in answers)) ports.onImported(answers);
      if (isClosed.aborted) return;
      if ('kind' in answers) {
        trouble.value = answers.sentence;
        phase.value = { kind: 'preview', preview };
      } else phase.value = { kind: 'done', report: toReport(preview, taken, answers) };
    },
    async lookAgain() {
      clear();
      await reading.lookAgain();
    },
    close() {
      clear();
      reading.close();
    },
  };
}

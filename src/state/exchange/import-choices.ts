// What a person wants done with each entry; where nothing is said, new ones are taken and nothing is written over.
import { type ReadonlySignal, signal } from '@preact/signals';
import type { ImportChoice, PlannedEntry } from '../../domain/exchange/plan-import.ts';
import type { ImportChoices, ImportGroup } from './import-preview.ts';

export interface ImportChoosing {
  readonly choices: ReadonlySignal<ImportChoices>;
  choose(entry: PlannedEntry, choice: ImportChoice): void;
  chooseAll(group: ImportGroup, choice: ImportChoice): void;
  clear(): void;
}

export function createImportChoices(): ImportChoosing {
  const choices = signal<ImportChoices>(new Map());
  return {
    choices,
    choose(entry, choice) {
      choices.value = new Map(choices.value).set(entry, choice);
    },
    chooseAll({ entries }, choice) {
      const next = new Map(choices.value);
      for (const entry of entries) next.set(entry, choice);
      choices.value = next;
    },
    clear() {
      choices.value = new Map();
    },
  };
}

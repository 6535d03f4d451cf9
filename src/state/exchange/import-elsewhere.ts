// A run record that somebody takes for presets: it is opened as what it is.
import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { PickedFile } from '../request/file-payload.ts';
import { createRecordOpening } from '../result/record/record-opening.ts';
import { openImportFile } from './import-files.ts';
import type { ImportPorts } from './import-phase.ts';

export interface ImportElsewhere {
  /** What was taken is a run record, and stands in the result now. */
  readonly isElsewhere: ReadonlySignal<boolean>;
  /** False where it is none, or one of several files: then the import tells of it. */
  take(files: readonly PickedFile[]): Promise<boolean>;
}

export function createElsewhere(
  { record }: Pick<ImportPorts, 'record'>,
  trouble: Signal<string | undefined>,
): ImportElsewhere {
  const isElsewhere = signal(false);
  return {
    isElsewhere,
    async take(files) {
      const [only] = files;
      if (only === undefined || files.length > 1 || record === undefined) return false;
      const { name, text, read } = await openImportFile(only);
      if (read.kind !== 'run record') return false;
      const opening = createRecordOpening(record);
      opening.open(name, text);
      trouble.value = opening.trouble.value;
      isElsewhere.value = trouble.value === undefined;
      return true;
    },
  };
}

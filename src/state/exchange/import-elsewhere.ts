// A run record that somebody takes for presets: it is opened as what it is.
import { type ReadonlySignal, signal } from '@preact/signals';
import { createRecordOpening } from '../result/record/record-opening.ts';
import type { ImportPorts } from './import-phase.ts';
import type { ImportReading } from './import-reading.ts';

export interface ImportElsewhere {
  /** What was taken is a run record, and stands in the result now. */
  readonly isElsewhere: ReadonlySignal<boolean>;
  /** After files were taken: a record by itself is opened; one of several files is only named. */
  look(): Promise<void>;
}

export function createElsewhere(
  { record }: Pick<ImportPorts, 'record'>,
  { phase, trouble }: Pick<ImportReading, 'phase' | 'trouble'>,
): ImportElsewhere {
  const isElsewhere = signal(false);
  return {
    isElsewhere,
    async look() {
      const now = phase.peek();
      if (now.kind !== 'preview' || record === undefined) return;
      const [only, ...others] = now.preview.files;
      if (only?.file.read.kind !== 'run record' || others.length > 0) return;
      const opening = createRecordOpening(record);
      await opening.take(new File([only.file.text], only.file.name));
      // Closed meanwhile, or more files came.
      if (phase.peek() !== now) return;
      trouble.value = opening.trouble.value;
      isElsewhere.value = trouble.value === undefined;
    },
  };
}

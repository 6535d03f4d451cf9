// Opening a run record: from a file to the result pane, or to a sentence that says why not.
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Environment } from '../../../domain/config/config.ts';
import { joinBytes } from '../../../domain/record/run-bytes.ts';
import type { EndedRun } from '../../../domain/run/run.ts';
import { formatBytes } from '../../../domain/text/figures.ts';
import type { PickedFile } from '../../request/file-payload.ts';
import type { Runs } from '../../run/runs.ts';
import { type ImportBodies, openWhole } from '../hand-over.ts';

export interface RecordOpening {
  /** Why the last file was not opened. */
  readonly trouble: ReadonlySignal<string | undefined>;
  take(file: PickedFile): Promise<void>;
  forget(): void;
}

export interface RecordOpeningSources {
  readonly runs: Pick<Runs, 'current' | 'isWaiting' | 'show'>;
  readonly environments: readonly Environment[];
  readonly importBodies: ImportBodies;
}

/** Far beyond any record that this page writes. */
const FILE_BYTES = 128 * 1024 * 1024;

export function createRecordOpening(sources: RecordOpeningSources): RecordOpening {
  const { runs } = sources;
  const trouble = signal<string | undefined>(undefined);
  let newest = 0;
  return {
    trouble,
    async take(file) {
      newest += 1;
      const mine = newest;
      const read = await readRun(file, sources);
      if (mine !== newest) return;
      if (typeof read === 'string') {
        trouble.value = `${file.name} was not opened. ${read}`;
      } else if (runs.isWaiting.peek()) {
        trouble.value = `A run is under way: ${file.name} can be opened when it has ended.`;
      } else {
        trouble.value = undefined;
        // Runs of this page count up from 1.
        runs.show({ ...read, id: Math.min(runs.current.peek()?.id ?? 0, 0) - 1 });
      }
    },
    forget() {
      newest += 1;
      trouble.value = undefined;
    },
  };
}

/** Not numbered yet; or why there is none, in a sentence. */
async function readRun(
  file: PickedFile,
  { environments, importBodies }: RecordOpeningSources,
): Promise<EndedRun | string> {
  if (file.size > FILE_BYTES) {
    return `It has ${formatBytes(file.size)}; run records up to ${formatBytes(FILE_BYTES)} are read.`;
  }
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    return `It could not be read (${String(error)}).`;
  }
  const body = await openWhole(importBodies, bytes.length, [bytes]);
  if (typeof body === 'string') return body;
  const asked = await body.ask('recordRun', { fileName: file.name, environments });
  body.close();
  if (asked.kind === 'cancelled') return 'The reading was called off.';
  if (asked.kind === 'failed') return asked.sentence;
  return asked.answer.kind === 'run' ? joinBytes(asked.answer) : asked.answer.sentence;
}

// Opening a run record: from a file to the result pane, or to a sentence that says why not.
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Environment } from '../../../domain/config/config.ts';
import { fromRecord } from '../../../domain/record/from-record.ts';
import { parseRecord } from '../../../domain/record/parse-record.ts';
import { formatBytes } from '../../../domain/text/figures.ts';
import { decodeUtf8 } from '../../../domain/text/utf8.ts';
import type { PickedFile } from '../../request/file-payload.ts';
import type { Runs } from '../../run/runs.ts';

export interface RecordOpening {
  /** Why the last file was not opened. */
  readonly trouble: ReadonlySignal<string | undefined>;
  take(file: PickedFile): Promise<void>;
  /** The text of a file that has been read already. */
  open(name: string, text: string): void;
  forget(): void;
}

export interface RecordOpeningSources {
  readonly runs: Pick<Runs, 'current' | 'isWaiting' | 'show'>;
  readonly environments: readonly Environment[];
}

/** Far beyond any record that this page writes. */
const FILE_BYTES = 128 * 1024 * 1024;

export function createRecordOpening(sources: RecordOpeningSources): RecordOpening {
  const trouble = signal<string | undefined>(undefined);
  let newest = 0;
  const open = (name: string, text: string) => {
    trouble.value = openText(name, text, sources);
  };
  return {
    trouble,
    open,
    async take(file) {
      newest += 1;
      const mine = newest;
      const text = await readText(file);
      if (mine !== newest) return;
      if (typeof text === 'string') open(file.name, text);
      else trouble.value = `${file.name} was not opened. ${text.sentence}`;
    },
    forget() {
      newest += 1;
      trouble.value = undefined;
    },
  };
}

function openText(name: string, text: string, sources: RecordOpeningSources): string | undefined {
  const { runs, environments } = sources;
  const parsed = parseRecord(text);
  if (parsed.kind !== 'record') return `${name} was not opened. ${parsed.sentence}`;
  if (runs.isWaiting.peek()) return `A run is under way: ${name} can be opened when it has ended.`;
  // Runs of this page count up from 1.
  const id = Math.min(runs.current.peek()?.id ?? 0, 0) - 1;
  runs.show(fromRecord(parsed.record, { id, fileName: name, environments }));
  return undefined;
}

async function readText(file: PickedFile): Promise<string | { readonly sentence: string }> {
  if (file.size > FILE_BYTES) {
    const sentence = `It has ${formatBytes(file.size)}; run records up to ${formatBytes(FILE_BYTES)} are read.`;
    return { sentence };
  }
  try {
    const { text, exact } = decodeUtf8(new Uint8Array(await file.arrayBuffer()));
    return exact ? text : { sentence: 'It is not text in UTF-8, so it is no run record.' };
  } catch (error) {
    return { sentence: `It could not be read (${String(error)}).` };
  }
}

// Saving a run record: what looks like a secret is pointed at first, and stays out unless a person says that it is none.
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Files, Outfile, Refused, Saved } from '../../../domain/page/ports.ts';
import type { RecordSecret } from '../../../domain/record/record-secrets.ts';
import type { RecordAbout } from '../../../domain/record/to-record.ts';
import { toOutfileName } from '../../../domain/result/outfile.ts';
import type { EndedRun } from '../../../domain/run/run.ts';
import type { ImportBodies } from '../hand-over.ts';
import { type RecordWork, startRecordWork } from './record-work.ts';

export interface RecordSaving extends Pick<RecordWork, 'found' | 'leftOutBytes'> {
  /** Why nothing can be saved, in a sentence. */
  readonly trouble: RecordWork['trouble'];
  /** Those that a person has called none. */
  readonly kept: ReadonlySignal<ReadonlySet<RecordSecret>>;
  keep(secret: RecordSecret, isKept: boolean): void;
  /** Whether it says who made the run; that can be said only where it is known. */
  readonly isNamed: ReadonlySignal<boolean>;
  nameWho(isNamed: boolean): void;
  readonly canSaveAs: boolean;
  /** Before the look is done this does nothing, and answers with nothing. */
  download(): Promise<Saved | undefined>;
  saveAs(): Promise<Saved | undefined>;
  close(): void;
}

export interface RecordSavingSources {
  readonly run: EndedRun;
  readonly who: string | undefined;
  readonly roleArn: RecordAbout['roleArn'];
  readonly files: Files;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly importBodies: ImportBodies;
}

export function createRecordSaving(sources: RecordSavingSources): RecordSaving {
  const { run, who, roleArn, files, now, importBodies } = sources;
  const { found, leftOutBytes, trouble, write, end } = startRecordWork(
    run,
    { savedAt: now(), roleArn },
    importBodies,
  );
  const kept = signal<ReadonlySet<RecordSecret>>(new Set());
  const isNamed = signal(true);

  async function toFile(): Promise<Outfile | Refused | undefined> {
    const bytes = await write(kept.peek(), isNamed.peek() ? who : undefined);
    if (bytes === undefined || 'kind' in bytes) return bytes;
    const { startedAt, request } = run;
    const { functionName } = request;
    const name = toOutfileName({ functionName, startedAt, label: 'run' }, 'json');
    return { name, bytes, contentType: 'application/json' };
  }

  return {
    found,
    trouble,
    kept,
    keep(secret, isKept) {
      const next = new Set(kept.value);
      if (isKept) next.add(secret);
      else next.delete(secret);
      kept.value = next;
    },
    isNamed,
    nameWho(is) {
      isNamed.value = is;
    },
    leftOutBytes,
    canSaveAs: files.canSaveAs,
    async download() {
      const file = await toFile();
      if (file === undefined || 'kind' in file) return file;
      files.download(file);
      return { kind: 'saved' };
    },
    async saveAs() {
      const file = await toFile();
      return file === undefined || 'kind' in file ? file : files.saveAs(file);
    },
    close: end,
  };
}

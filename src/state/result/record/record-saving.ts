// Saving a run record: what looks like a secret is pointed at first, and stays out unless a person says that it is none.
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Files, Outfile, Saved } from '../../../domain/page/ports.ts';
import { leaveOutSecrets, type RecordSecret } from '../../../domain/record/record-secrets.ts';
import type { RunRecord } from '../../../domain/record/run-record.ts';
import { type RecordAbout, toRecord } from '../../../domain/record/to-record.ts';
import { writeRecord } from '../../../domain/record/write-record.ts';
import { toOutfileName } from '../../../domain/result/outfile.ts';
import type { EndedRun } from '../../../domain/run/run.ts';
import type { Clock } from '../../../domain/time/clock.ts';
import { findRecordSecrets } from './find-record-secrets.ts';

export interface RecordSaving {
  /** Undefined while it is looked for. */
  readonly found: ReadonlySignal<readonly RecordSecret[] | undefined>;
  /** Those that a person has called none. */
  readonly kept: ReadonlySignal<ReadonlySet<RecordSecret>>;
  keep(secret: RecordSecret, isKept: boolean): void;
  /** Whether it says who made the run; that can be said only where it is known. */
  readonly isNamed: ReadonlySignal<boolean>;
  nameWho(isNamed: boolean): void;
  /** The size of a response that is too large to be in it. */
  readonly leftOutBytes: number | undefined;
  readonly canSaveAs: boolean;
  /** Does nothing before the look is done. */
  download(): void;
  saveAs(): Promise<Saved | undefined>;
  close(): void;
}

export interface RecordSavingSources {
  readonly run: EndedRun;
  readonly who: string | undefined;
  readonly roleArn: RecordAbout['roleArn'];
  readonly files: Files;
  readonly clock: Pick<Clock, 'now' | 'after'>;
}

export function createRecordSaving(sources: RecordSavingSources): RecordSaving {
  const { run, who, roleArn, files, clock } = sources;
  const found = signal<readonly RecordSecret[] | undefined>(undefined);
  const kept = signal<ReadonlySet<RecordSecret>>(new Set());
  const isNamed = signal(true);
  const abort = new AbortController();
  const full = toRecord(run, { savedAt: clock.now(), by: who, roleArn });
  void findRecordSecrets(full, clock, abort.signal).then((secrets) => {
    found.value = secrets;
  });

  function toFile(): Outfile | undefined {
    if (found.value === undefined) return undefined;
    const { by, ...rest } = full;
    const record = isNamed.value && by !== undefined ? { ...rest, by } : rest;
    const text = writeRecord(leaveOutSecrets(record, found.value, (one) => kept.value.has(one)));
    const { startedAt, request } = run;
    const { functionName } = request;
    return {
      name: toOutfileName({ functionName, startedAt, label: 'run' }, 'json'),
      bytes: new TextEncoder().encode(text),
      contentType: 'application/json',
    };
  }

  return {
    found,
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
    leftOutBytes: toLeftOutBytes(full),
    canSaveAs: files.canSaveAs,
    download() {
      const file = toFile();
      if (file !== undefined) files.download(file);
    },
    async saveAs() {
      const file = toFile();
      return file && files.saveAs(file);
    },
    close: () => abort.abort(),
  };
}

function toLeftOutBytes({ outcome, received }: RunRecord): number | undefined {
  const body = outcome !== undefined && 'body' in outcome ? outcome.body : received?.body;
  return body !== undefined && 'isLeftOut' in body ? body.sizeBytes : undefined;
}

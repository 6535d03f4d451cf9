// Run records in the worker: one is looked through and written, another is read. A large one would hold up the page's thread.
import type { Body } from '../body/growing-body.ts';
import { inOneStep, type Steps } from '../body/steps.ts';
import type { Task } from '../body/task.ts';
import type { EndedRun } from '../run/run.ts';
import { decodeUtf8 } from '../text/utf8.ts';
import { findRecordSecrets } from './find-record-secrets.ts';
import { fromRecord, type OpenedFrom } from './from-record.ts';
import { parseRecord } from './parse-record.ts';
import { leaveOutSecrets, type RecordSecret } from './record-secrets.ts';
import { joinBytes, type PartedRun, partBytes } from './run-bytes.ts';
import type { RunRecord } from './run-record.ts';
import { type RecordAbout, toRecord } from './to-record.ts';
import { writeRecord } from './write-record.ts';

export interface RecordTasks {
  /** What a record of a run would have in it. The body is the run's response. */
  readonly recordLook: Task<LookQuestion, RecordLook>;
  /** The file, after a look. */
  readonly recordFile: Task<FileQuestion, { readonly bytes: Uint8Array<ArrayBuffer> }>;
  /** The body is such a file. */
  readonly recordRun: Task<Omit<OpenedFrom, 'id'>, OpenedRecord>;
}

export interface LookQuestion {
  /** Without its response's bytes. */
  readonly run: EndedRun;
  readonly about: RecordAbout;
}

export interface RecordLook {
  readonly found: readonly RecordSecret[];
  /** The size of a response that is too large to be in it. */
  readonly leftOutBytes?: number;
}

export interface FileQuestion {
  /** Who made the run, where that is to be said. */
  readonly by?: string | undefined;
  /** Which of those that were found are none, by their places in the list. */
  readonly kept: readonly number[];
}

export type OpenedRecord =
  /** Numbered 0: whoever shows it gives it a number. */
  ({ readonly kind: 'run' } & PartedRun) | { readonly kind: 'refused'; readonly sentence: string };

interface Looked {
  record?: RunRecord;
  found: readonly RecordSecret[];
}

const toLooked = (): Looked => ({ found: [] });

export function* lookAtRecord(body: Body, { run, about }: LookQuestion): Steps<RecordLook> {
  const record = toRecord(joinBytes({ rest: run, bytes: body.bytes }), about);
  yield;
  const found = yield* findRecordSecrets(record);
  Object.assign(body.recall(toLooked), { record, found });
  const leftOutBytes = toLeftOutBytes(record);
  return { found, ...(leftOutBytes === undefined ? {} : { leftOutBytes }) };
}

export function writeRecordFile(body: Body, { by, kept }: FileQuestion) {
  return inOneStep(() => {
    const { record, found } = body.recall(toLooked);
    if (record === undefined) throw new Error('A record is written after it was looked through.');
    const none = new Set(kept.map((at) => found[at]));
    const signed = by === undefined ? record : { ...record, by };
    const text = writeRecord(leaveOutSecrets(signed, found, (one) => none.has(one)));
    return { bytes: new TextEncoder().encode(text) };
  });
}

export function readRecordFile(body: Body, from: Omit<OpenedFrom, 'id'>): Steps<OpenedRecord> {
  return inOneStep(() => {
    const { text, exact } = decodeUtf8(body.bytes);
    if (!exact) {
      return { kind: 'refused', sentence: 'It is not text in UTF-8, so it is no run record.' };
    }
    const parsed = parseRecord(text);
    if (parsed.kind !== 'record') return { kind: 'refused', sentence: parsed.sentence };
    return { kind: 'run', ...partBytes(fromRecord(parsed.record, { ...from, id: 0 })) };
  });
}

function toLeftOutBytes({ outcome, received }: RunRecord): number | undefined {
  const body = outcome !== undefined && 'body' in outcome ? outcome.body : received?.body;
  return body !== undefined && 'isLeftOut' in body ? body.sizeBytes : undefined;
}

// A run in the hands of the worker that makes records: first looked through for secrets, then written.
import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { OpenBody } from '../../../domain/body/body-port.ts';
import type { Refused } from '../../../domain/page/ports.ts';
import { LARGEST_BODY_BYTES } from '../../../domain/record/record-bytes.ts';
import type { RecordSecret } from '../../../domain/record/record-secrets.ts';
import { partBytes } from '../../../domain/record/run-bytes.ts';
import type { RecordAbout } from '../../../domain/record/to-record.ts';
import type { EndedRun } from '../../../domain/run/run.ts';
import { copyPieces, type ImportBodies, openWhole } from '../hand-over.ts';

export interface RecordWork {
  /** Undefined while it is looked for. */
  readonly found: ReadonlySignal<readonly RecordSecret[] | undefined>;
  /** The size of a response that is too large to be in it. */
  readonly leftOutBytes: ReadonlySignal<number | undefined>;
  /** Why it could not be looked for, in a sentence. */
  readonly trouble: ReadonlySignal<string | undefined>;
  /** The file's bytes; undefined before the look is done, and after the end. */
  write(
    kept: ReadonlySet<RecordSecret>,
    by: string | undefined,
  ): Promise<Uint8Array | Refused | undefined>;
  end(): void;
}

export function startRecordWork(
  run: EndedRun,
  about: RecordAbout,
  importBodies: ImportBodies,
): RecordWork {
  const found = signal<readonly RecordSecret[] | undefined>(undefined);
  const leftOutBytes = signal<number | undefined>(undefined);
  const trouble = signal<string | undefined>(undefined);
  let body: OpenBody | undefined;
  let isEnded = false;

  async function look(): Promise<void> {
    const { rest, bytes } = partBytes(run, LARGEST_BODY_BYTES);
    const opened = await openWhole(importBodies, bytes.length, copyPieces(bytes));
    if (typeof opened === 'string') {
      trouble.value = opened;
      return;
    }
    body = opened;
    if (isEnded) return opened.close();
    const asked = await opened.ask('recordLook', { run: rest, about });
    if (asked.kind === 'failed') trouble.value = asked.sentence;
    if (asked.kind !== 'answered') return;
    batch(() => {
      found.value = asked.answer.found;
      leftOutBytes.value = asked.answer.leftOutBytes;
    });
  }

  void look();
  return {
    found,
    leftOutBytes,
    trouble,
    async write(kept, by) {
      const list = found.peek();
      if (body === undefined || list === undefined) return undefined;
      const places = [...kept].map((one) => list.indexOf(one));
      const asked = await body.ask('recordFile', { kept: places, by });
      if (asked.kind === 'failed') return { kind: 'refused', sentence: asked.sentence };
      return asked.kind === 'answered' ? asked.answer.bytes : undefined;
    },
    end() {
      isEnded = true;
      body?.close();
    },
  };
}

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LARGEST_BODY_BYTES } from '../../../src/domain/record/record-bytes.ts';
import { joinBytes, partBytes } from '../../../src/domain/record/run-bytes.ts';
import { toRecord } from '../../../src/domain/record/to-record.ts';
import type { EndedRun } from '../../../src/domain/run/run.ts';
import { toOutcomeRun, toReturned } from '../../state/runs.ts';
import { anyRun } from './samples.ts';

const ABOUT = { savedAt: 0 };

it('a run without its bytes makes the same record when it has them again, and is small to copy', () => {
  fc.assert(
    fc.property(anyRun, (run) => {
      const { rest, bytes } = partBytes(run);
      expect(toRecord(joinBytes({ rest: structuredClone(rest), bytes }), ABOUT)).toEqual(
        toRecord(run, ABOUT),
      );
      if (rest.kind === 'outcome' && 'body' in rest.outcome) {
        expect(rest.outcome.body).toHaveLength(0);
      }
    }),
  );
});

it('a response that is too large for a record stays behind, and the record is the same', () => {
  const bytes = new Uint8Array(LARGEST_BODY_BYTES + 1);
  const returned = toOutcomeRun(toReturned(bytes));
  const timeline = { bucketMs: 10, buckets: [bytes.length] };
  const broken: EndedRun = {
    ...returned,
    kind: 'failure',
    failure: {
      ...{ kind: 'broken stream', operation: 'Invoke', how: 'cut', statusCode: 200, raw: '' },
      receivedBytes: bytes.length,
    },
    stream: {
      figures: { bytes: bytes.length, chunks: 3, timeline },
      kept: { kind: 'whole', bytes },
    },
  };
  for (const run of [returned, broken]) {
    const parted = partBytes(run, LARGEST_BODY_BYTES);
    expect(parted.bytes).toHaveLength(0);
    expect(toRecord(joinBytes(parted), ABOUT)).toEqual(toRecord(run, ABOUT));
    expect(partBytes(run).bytes).toBe(bytes);
  }
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { joinBytes, partBytes } from '../../../src/domain/record/run-bytes.ts';
import { toRecord } from '../../../src/domain/record/to-record.ts';
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

import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import type { Files, Outfile, Saved } from '../../../src/domain/page/ports.ts';
import type { Run } from '../../../src/domain/run/run.ts';
import { createOutfileState } from '../../../src/state/result/outfile-state.ts';
import { createResultState } from '../../../src/state/result/result-state.ts';
import { toOutcomeRun, toReturned, WAITING_RUN } from '../runs.ts';

function giveOutfile(run: Run | undefined, saved: Saved = { kind: 'saved' }) {
  const downloaded: Outfile[] = [];
  const files: Files = {
    download: (file) => void downloaded.push(file),
    canSaveAs: true,
    async saveAs(file) {
      downloaded.push(file);
      return saved;
    },
  };
  const result = createResultState(signal(run));
  return { downloaded, outfile: createOutfileState(result, files) };
}

describe('the outfile', () => {
  it('is the exact bytes that came, named after the function and the time of the press', () => {
    const run = toOutcomeRun(toReturned('{"a":1}'));
    const { downloaded, outfile } = giveOutfile(run);
    outfile.download();
    expect(downloaded).toEqual([
      {
        name: 'orders-reprocess-2026-11-22T00-00-00Z.json',
        bytes: new TextEncoder().encode('{"a":1}'),
        contentType: 'application/json',
      },
    ]);
  });

  it.each([undefined, WAITING_RUN, toOutcomeRun({ kind: 'accepted', statusCode: 202 })])(
    'is not there where no body came, and nothing is downloaded (%#)',
    async (run) => {
      const { downloaded, outfile } = giveOutfile(run);
      outfile.download();
      await outfile.saveAs();
      expect([outfile.outfile.value, downloaded]).toEqual([undefined, []]);
    },
  );

  it.each<Saved>([
    { kind: 'saved' },
    { kind: 'cancelled' },
    { kind: 'refused', sentence: 'The disk is full.' },
  ])('tells how saving it went: $kind', async (saved) => {
    const { outfile } = giveOutfile(toOutcomeRun(toReturned('1')), saved);
    expect(outfile.saved.value).toBeUndefined();
    await outfile.saveAs();
    expect(outfile.saved.value).toEqual(saved);
  });

  it('can be saved where the browser can', () => {
    expect(giveOutfile(undefined).outfile.canSaveAs).toBe(true);
  });
});

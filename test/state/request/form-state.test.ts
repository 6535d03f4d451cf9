import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import type { Refused } from '../../../src/domain/page/ports.ts';
import type { SavedDraft } from '../../../src/domain/request/saved-draft.ts';
import { createDraftState } from '../../../src/state/request/draft-state.ts';
import { createFormState } from '../../../src/state/request/form-state.ts';
import { READY_CHECKS } from '../fakes.ts';

function open() {
  const draft = createDraftState({ region: signal('eu-west-1'), checks: READY_CHECKS });
  const writes: { saved: SavedDraft; settle: (refused?: Refused) => void }[] = [];
  const keep = (saved: SavedDraft) =>
    new Promise<Refused | undefined>((settle) => writes.push({ saved, settle }));
  const rings: (() => void)[] = [];
  const form = createFormState({
    draft,
    environmentId: signal(undefined),
    store: { takeUp: async () => undefined, keep },
    clock: {
      now: () => 7,
      monotonic: () => 0,
      every: () => () => {},
      after(_ms, ring) {
        rings.push(ring);
        return () => rings.splice(rings.indexOf(ring), 1);
      },
    },
    saved: undefined,
  });
  const type = (functionName: string) => draft.update({ functionName });
  const listWritten = () => writes.map(({ saved }) => saved.draft.functionName);
  return { form, type, writes, rings, listWritten };
}

describe('the form', () => {
  it('is written a moment after the first key, once for all that was typed', () => {
    const { type, rings, listWritten } = open();
    type('e');
    type('ec');
    expect(listWritten()).toEqual([]);
    rings[0]?.();
    expect(listWritten()).toEqual(['ec']);
  });

  it('is handed to storage at once when the page is left, though the write before is still under way', () => {
    const { form, type, rings, listWritten } = open();
    type('echo');
    rings[0]?.();
    type('echo-2');
    void form.keepNow();
    expect(listWritten()).toEqual(['echo', 'echo-2']);
  });

  it('is kept when storage has the newest of it, not before', async () => {
    const { form, type, writes } = open();
    expect(form.isKept()).toBe(true);
    type('echo');
    void form.keepNow();
    type('echo-2');
    const last = form.keepNow();
    writes[0]?.settle();
    await Promise.resolve();
    expect(form.isKept()).toBe(false);
    writes[1]?.settle();
    await last;
    expect(form.isKept()).toBe(true);
  });

  it('is not kept where storage refused it, and says why until it is', async () => {
    const { form, type, writes } = open();
    type('echo');
    const first = form.keepNow();
    writes[0]?.settle({ kind: 'refused', sentence: 'No room.' });
    await first;
    expect(form.isKept()).toBe(false);
    expect(form.trouble.value?.sentence).toBe('No room.');
    type('echo-2');
    const second = form.keepNow();
    writes[1]?.settle();
    await second;
    expect(form.isKept()).toBe(true);
    expect(form.trouble.value).toBeUndefined();
  });
});

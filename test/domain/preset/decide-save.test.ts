import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrangePreset, decideDelete, decideSave } from '../../../src/domain/preset/decide-save.ts';
import type { PayloadPreset } from '../../../src/domain/preset/preset.ts';
import { CONTENT, PRESET } from './samples.ts';

const edit = (preset: PayloadPreset, payload: string): PayloadPreset => ({
  ...preset,
  content: { ...CONTENT, payload },
});

describe('decideSave', () => {
  it('saves a new preset as revision 1', () => {
    const fresh = { ...PRESET, revision: 0 };
    expect(decideSave(undefined, 0, fresh)).toEqual({
      kind: 'saved',
      preset: { ...fresh, revision: 1 },
    });
  });

  it('counts on from the revision that the editing began with', () => {
    const decision = decideSave(PRESET, 3, edit(PRESET, 'a'));
    expect(decision).toMatchObject({ kind: 'saved', preset: { revision: 4 } });
  });

  it('offers both when somebody saved something else since', () => {
    const incoming = edit(PRESET, 'mine');
    const stored = { ...edit(PRESET, 'theirs'), revision: 4 };
    expect(decideSave(stored, 3, incoming)).toEqual({ kind: 'conflict', stored, incoming });
    expect(decideSave(stored, 0, incoming).kind).toBe('conflict');
  });

  it('is no conflict when both wrote the same', () => {
    const stored = { ...edit(PRESET, 'same'), revision: 4 };
    expect(decideSave(stored, 3, edit(PRESET, 'same'))).toEqual({ kind: 'saved', preset: stored });
  });

  it('says that it was deleted since', () => {
    expect(decideSave(undefined, 3, PRESET)).toEqual({ kind: 'gone', incoming: PRESET });
  });

  it('keeps the place and the favour that were given meanwhile', () => {
    const stored = arrangePreset(PRESET, { favourite: true, order: 7 });
    expect(stored.revision).toBe(PRESET.revision);
    const decision = decideSave(stored, 3, edit(PRESET, 'a'));
    expect(decision).toMatchObject({ kind: 'saved', preset: { favourite: true, order: 7 } });
  });

  it('does not take a preset that came back from a deletion for the one before it', () => {
    const back = decideSave(undefined, 0, PRESET);
    const stored = back.kind === 'saved' ? back.preset : undefined;
    expect(decideSave(stored, PRESET.revision, edit(PRESET, 'mine')).kind).toBe('conflict');
  });

  it('loses no edit of two tabs in any order: each is stored, or its tab hears of the conflict', () => {
    const steps = fc.array(fc.record({ tab: fc.nat(1), isLate: fc.boolean() }), { maxLength: 40 });
    fc.assert(
      fc.property(steps, (edits) => {
        let stored: PayloadPreset = PRESET;
        const seen: [PayloadPreset, PayloadPreset] = [PRESET, PRESET];
        const history = [PRESET.content.payload];
        for (const [index, { tab, isLate }] of edits.entries()) {
          // A tab that is not late has heard of the other's save before it edits.
          if (!isLate) seen[tab as 0 | 1] = stored;
          const base = seen[tab as 0 | 1];
          const text = `edit ${index}`;
          const decision = decideSave(stored, base.revision, edit(base, text));
          if (decision.kind === 'saved') {
            // What is written over is exactly what the tab had before its eyes.
            expect(base.content.payload).toBe(stored.content.payload);
            stored = decision.preset;
            seen[tab as 0 | 1] = stored;
            history.push(text);
          } else expect(base.revision).not.toBe(stored.revision);
        }
        expect(stored.revision).toBe(PRESET.revision + history.length - 1);
        expect(stored.content.payload).toBe(history.at(-1));
      }),
    );
  });
});

describe('decideDelete', () => {
  it('asks again when somebody saved something else since', () => {
    expect(decideDelete(PRESET, 3)).toEqual({ kind: 'deleted' });
    expect(decideDelete(undefined, 3)).toEqual({ kind: 'deleted' });
    expect(decideDelete(PRESET, 2)).toEqual({ kind: 'conflict', stored: PRESET });
  });
});

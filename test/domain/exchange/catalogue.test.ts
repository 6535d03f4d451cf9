import { describe, expect, it } from 'vitest';
import {
  compareCatalogues,
  copyOriginal,
  formatCatalogueChange,
  keepOwn,
  takeOriginal,
  toLinkState,
} from '../../../src/domain/exchange/catalogue.ts';
import type { PayloadPreset } from '../../../src/domain/preset/preset.ts';
import { CONTENT, CONTEXT, PRESET } from '../preset/samples.ts';

const edit = (preset: PayloadPreset, payload: string): PayloadPreset => ({
  ...preset,
  content: { ...CONTENT, payload },
});

describe('compareCatalogues', () => {
  const other = { ...PRESET, id: 'p2' };

  it('counts what is new, changed and gone', () => {
    const before = { presets: [PRESET, other], contexts: [] };
    const after = { presets: [edit(PRESET, '{}'), { ...PRESET, id: 'p3' }], contexts: [CONTEXT] };
    const change = compareCatalogues(before, after);
    expect(change.added.map(({ id }) => id)).toEqual(['p3', 'c1']);
    expect(change.changed.map(({ after: now }) => now.id)).toEqual(['p1']);
    expect(change.gone).toEqual([other]);
    expect(formatCatalogueChange(change)).toBe('2 new, 1 changed, 1 gone');
  });

  it('says nothing of another order', () => {
    const before = { presets: [PRESET, other], contexts: [] };
    const after = { presets: [{ ...other, order: 0 }, PRESET], contexts: [] };
    expect(formatCatalogueChange(compareCatalogues(before, after))).toBeUndefined();
  });

  it('does not take a client context for the payload preset of its id', () => {
    const change = compareCatalogues(
      { presets: [PRESET], contexts: [] },
      { presets: [], contexts: [{ ...CONTEXT, id: PRESET.id }] },
    );
    expect(formatCatalogueChange(change)).toBe('1 new, 1 gone');
  });
});

describe('the link of a copy to its original', () => {
  const copy = copyOriginal(PRESET, { id: 'mine', name: 'My reprocess', order: 5, now: 8 });
  const moved = edit(PRESET, 'theirs');

  it('is the same at first, whatever the copy is called', () => {
    expect(copy).toMatchObject({ id: 'mine', revision: 0, origin: { id: PRESET.id } });
    expect(toLinkState(copy, PRESET)).toBe('same');
    expect(toLinkState(copy, { ...PRESET, name: 'Renamed' })).toBe('same');
    expect(toLinkState(PRESET, PRESET)).toBe('unlinked');
  });

  it('shows who changed what', () => {
    expect(toLinkState(copy, moved)).toBe('original moved on');
    expect(toLinkState(edit(copy, 'mine'), PRESET)).toBe('own changes');
    expect(toLinkState(edit(copy, 'mine'), moved)).toBe('both');
    expect(toLinkState(edit(copy, 'theirs'), moved)).toBe('same');
    expect(toLinkState(copy, undefined)).toBe('original gone');
    expect(toLinkState(copy, CONTEXT)).toBe('original gone');
  });

  it('takes the change and keeps what is the person’s own', () => {
    const taken = takeOriginal(edit(copy, 'mine'), moved, 9);
    expect(taken).toEqual({ ...edit(copy, 'theirs'), updatedAt: 9, origin: taken.origin });
    expect(toLinkState(taken, moved)).toBe('same');
  });

  it('keeps its own until the original changes again', () => {
    const kept = keepOwn(edit(copy, 'mine'), moved, 9);
    expect(kept.content.payload).toBe('mine');
    expect(toLinkState(kept, moved)).toBe('own changes');
    expect(toLinkState(kept, edit(PRESET, 'third'))).toBe('both');
  });
});

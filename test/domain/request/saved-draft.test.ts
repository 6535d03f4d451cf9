import { describe, expect, it } from 'vitest';
import { EMPTY_DRAFT } from '../../../src/domain/request/draft.ts';
import {
  parseSavedDraft,
  type SavedDraft,
  toStoredDraft,
} from '../../../src/domain/request/saved-draft.ts';

const SAVED: SavedDraft = {
  savedAt: 1,
  isAside: false,
  isUnsaved: true,
  isBound: false,
  draft: EMPTY_DRAFT,
};
const STREAMED: SavedDraft = { ...SAVED, draft: { ...EMPTY_DRAFT, streamResponse: true } };

describe('a draft that is kept', () => {
  it('comes back as it was, streamed or not', () => {
    for (const saved of [SAVED, STREAMED]) {
      expect(parseSavedDraft(structuredClone(toStoredDraft(saved)))).toMatchObject(saved);
    }
  });

  it('by a page of before streaming is not streamed', () => {
    const { streamResponse: _, ...draft } = EMPTY_DRAFT;
    expect(parseSavedDraft({ version: 1, ...SAVED, draft })?.draft).toEqual(EMPTY_DRAFT);
  });

  it('has the newer shape only where it is streamed: a page of before leaves that alone and reads all others', () => {
    expect(toStoredDraft(SAVED).version).toBe(1);
    expect(toStoredDraft(STREAMED).version).toBe(2);
    expect(parseSavedDraft({ ...toStoredDraft(SAVED), version: 3 })).toBeUndefined();
  });
});

import { get, set } from 'idb-keyval';
import { beforeEach, describe, expect, it } from 'vitest';
import { EMPTY_DRAFT } from '../../../src/domain/request/draft.ts';
import type { SavedDraft } from '../../../src/domain/request/saved-draft.ts';
import { deskStore } from '../../../src/platform/storage/desk-store.ts';
import { createDraftStore } from '../../../src/platform/storage/drafts.ts';
import { forgetLeftDraft, leaveDraft } from '../../../src/platform/storage/left-drafts.ts';

/** Another each time: a test before holds its own for as long as the page lives. */
let id = '';

beforeEach(async () => {
  localStorage.clear();
  id = crypto.randomUUID();
  sessionStorage.setItem('invoke-desk/draft', id);
  await deskStore('readwrite', (values) => void values.clear());
});

function toSaved(functionName: string, savedAt: number): SavedDraft {
  const draft = { ...EMPTY_DRAFT, functionName };
  return { savedAt, isAside: false, isUnsaved: true, isBound: false, draft };
}

function keep(saved: SavedDraft): Promise<void> {
  return set(`draft/${id}`, { version: 1, ...saved }, deskStore);
}

describe('a draft that was left in a hurry', () => {
  it('is taken up by the next start, and lies in IndexedDB from then on', async () => {
    await keep(toSaved('before', 1));
    leaveDraft(toSaved('to the last key', 2));
    expect(await createDraftStore().takeUp()).toMatchObject(toSaved('to the last key', 2));
    expect(localStorage).toHaveLength(0);
    expect(await get(`draft/${id}`, deskStore)).toMatchObject(toSaved('to the last key', 2));
  });

  it('is taken up by another tab where its own is gone', async () => {
    leaveDraft(toSaved('closed', 1));
    sessionStorage.clear();
    expect(await createDraftStore().takeUp()).toMatchObject(toSaved('closed', 1));
  });

  it('gives way to a newer one that IndexedDB has after all', async () => {
    leaveDraft(toSaved('left', 1));
    await keep(toSaved('written', 2));
    expect(await createDraftStore().takeUp()).toMatchObject(toSaved('written', 2));
    expect(localStorage).toHaveLength(0);
  });

  it('is forgotten once it is written', () => {
    leaveDraft(toSaved('left', 1));
    forgetLeftDraft();
    expect(localStorage).toHaveLength(0);
  });

  it('by a newer page stays where it is, and hinders nothing', async () => {
    localStorage.setItem(`invoke-desk/left/${id}`, '{"version":9}');
    await keep(toSaved('written', 1));
    expect(await createDraftStore().takeUp()).toMatchObject(toSaved('written', 1));
    expect(localStorage.getItem(`invoke-desk/left/${id}`)).toBe('{"version":9}');
  });

  it('that is too long for local storage hinders nothing', async () => {
    await keep(toSaved('written', 1));
    leaveDraft(toSaved('x'.repeat(11_000_000), 2));
    expect(await createDraftStore().takeUp()).toMatchObject(toSaved('written', 1));
  });
});

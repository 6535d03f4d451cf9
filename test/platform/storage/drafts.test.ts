import { get, set } from 'idb-keyval';
import { beforeEach, describe, expect, it } from 'vitest';
import { EMPTY_DRAFT } from '../../../src/domain/request/draft.ts';
import type { SavedDraft } from '../../../src/domain/request/saved-draft.ts';
import { asideDrafts } from '../../../src/platform/storage/aside-drafts.ts';
import { deskStore } from '../../../src/platform/storage/desk-store.ts';
import { createDraftStore } from '../../../src/platform/storage/drafts.ts';

const DAY_MS = 86_400_000;

beforeEach(async () => {
  sessionStorage.clear();
  await deskStore('readwrite', (values) => void values.clear());
});

function toSaved(functionName: string, change: Partial<SavedDraft> = {}): SavedDraft {
  return {
    savedAt: Date.now(),
    isAside: false,
    isUnsaved: true,
    isBound: false,
    draft: { ...EMPTY_DRAFT, functionName },
    ...change,
  };
}

function listKeys(): Promise<string[]> {
  return deskStore(
    'readonly',
    (values) =>
      new Promise((resolve) => {
        const request = values.getAllKeys();
        request.onsuccess = () => resolve(request.result.map(String));
      }),
  );
}

describe('the draft of a tab', () => {
  it('is nothing at a fresh start', async () => {
    expect(await createDraftStore().takeUp()).toBeUndefined();
  });

  it('is there again after a reload, with the bytes of a file', async () => {
    const bytes = Uint8Array.from([0xff, 0x00, 0x0a]);
    const payload = { kind: 'file', name: 'a.bin', bytes } as const;
    const saved = toSaved('echo', { draft: { ...EMPTY_DRAFT, payload } });
    await set('draft/mine', { version: 1, ...saved }, deskStore);
    sessionStorage.setItem('invoke-desk/draft', 'mine');
    expect(await createDraftStore().takeUp()).toMatchObject({ draft: { payload } });
  });

  it('is copied, not shared, by a tab that was made by duplicating it', async () => {
    const first = createDraftStore();
    await first.takeUp();
    await first.keep(toSaved('first'));
    const second = createDraftStore();
    expect(await second.takeUp()).toMatchObject({ draft: { functionName: 'first' } });
    await second.keep(toSaved('second'));
    expect((await listKeys()).filter((key) => key.startsWith('draft/'))).toHaveLength(2);
  });

  it('that a crashed tab left behind is taken up by the next, the newest first', async () => {
    await set('draft/old', { version: 1, ...toSaved('old', { savedAt: 1 }) }, deskStore);
    await set('draft/new', { version: 1, ...toSaved('new', { savedAt: 2 }) }, deskStore);
    expect(await createDraftStore().takeUp()).toMatchObject({ draft: { functionName: 'new' } });
    sessionStorage.clear();
    expect(await createDraftStore().takeUp()).toMatchObject({ draft: { functionName: 'old' } });
  });

  it('that was put aside by hand is not taken up', async () => {
    await asideDrafts.putAside(toSaved('aside'));
    expect(await createDraftStore().takeUp()).toBeUndefined();
  });

  it('that a newer page wrote is left as it is', async () => {
    const newer = { ...toSaved('newer'), version: 3 };
    await set('draft/mine', newer, deskStore);
    sessionStorage.setItem('invoke-desk/draft', 'mine');
    const store = createDraftStore();
    expect(await store.takeUp()).toBeUndefined();
    await store.keep(toSaved('other'));
    expect(await get('draft/mine', deskStore)).toEqual(newer);
  });
});

describe('unfinished work', () => {
  it('is what no living tab holds, the newest first', async () => {
    const held = createDraftStore();
    await held.takeUp();
    await held.keep(toSaved('held'));
    await asideDrafts.putAside(toSaved('older', { savedAt: 1 }));
    await asideDrafts.putAside(toSaved('newer', { savedAt: 2 }));
    const names = (await asideDrafts.listAside()).map(({ saved }) => saved.draft.functionName);
    expect(names).toEqual(['newer', 'older']);
  });

  it('is gone when it is removed', async () => {
    await asideDrafts.putAside(toSaved('aside'));
    const [one] = await asideDrafts.listAside();
    await asideDrafts.removeAside(one?.id ?? '');
    expect(await asideDrafts.listAside()).toEqual([]);
  });

  it('is not a draft that holds nothing new; such a one is forgotten after a day', async () => {
    const saved = { isUnsaved: false };
    const young = toSaved('young', { ...saved, savedAt: Date.now() - DAY_MS / 2 });
    const old = toSaved('old', { ...saved, savedAt: Date.now() - 2 * DAY_MS });
    await set('draft/young', { version: 1, ...young }, deskStore);
    await set('draft/long-ago', { version: 1, ...old }, deskStore);
    expect(await asideDrafts.listAside()).toEqual([]);
    expect(await listKeys()).toEqual(['draft/young']);
  });
});

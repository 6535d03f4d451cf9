import { get, set } from 'idb-keyval';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { catalogueCache } from '../../../src/platform/storage/catalogue-cache.ts';
import { deskStore } from '../../../src/platform/storage/desk-store.ts';
import { browserKeeper, keepingStore } from '../../../src/platform/storage/keeping.ts';
import { listTop } from '../../../src/platform/storage/list-top.ts';

const SAFARI =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15';

beforeEach(async () => {
  await deskStore('readwrite', (values) => void values.clear());
});

describe('what the browser promises', () => {
  it('is looked up without asking, and asked for by its own word', async () => {
    const persisted = vi.spyOn(navigator.storage, 'persisted').mockResolvedValue(false);
    const persist = vi.spyOn(navigator.storage, 'persist').mockResolvedValue(true);
    expect(await browserKeeper.look()).toMatchObject({ kind: 'may be cleared' });
    expect(persist).not.toHaveBeenCalled();
    expect(await browserKeeper.ask()).toEqual({ kind: 'persistent' });
    expect(persisted).toHaveBeenCalledTimes(1);
  });

  it('is little in Safari, which clears after seven days', async () => {
    vi.spyOn(navigator.storage, 'persisted').mockResolvedValue(false);
    expect(await browserKeeper.look()).not.toMatchObject({
      sentence: expect.stringContaining('seven days'),
    });
    vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue(SAFARI);
    expect(await browserKeeper.look()).toMatchObject({
      sentence: expect.stringContaining('seven days'),
    });
  });

  it('is nothing where it throws, and less than nothing where it keeps nothing at all', async () => {
    vi.spyOn(navigator.storage, 'persisted').mockRejectedValue(new TypeError('no address'));
    expect(await browserKeeper.look()).toMatchObject({ kind: 'may be cleared' });
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
      throw new DOMException('Storage is switched off.', 'SecurityError');
    });
    expect(await browserKeeper.look()).toMatchObject({ kind: 'refused' });
  });
});

describe('what the page remembers of having asked', () => {
  it('is there at the next start', async () => {
    expect(await keepingStore.read()).toEqual({});
    await keepingStore.keep({ askedAt: 1, backedUpAt: 2 });
    expect(await keepingStore.read()).toEqual({ askedAt: 1, backedUpAt: 2 });
    expect(await get('keeping', deskStore)).toEqual({ version: 1, askedAt: 1, backedUpAt: 2 });
  });

  it('by a newer page is not read', async () => {
    await set('keeping', { version: 2, askedAt: 'long ago' }, deskStore);
    expect(await keepingStore.read()).toEqual({});
  });
});

describe('what a newer page wrote for itself', () => {
  it.each<[string, () => Promise<void>]>([
    ['keeping', () => keepingStore.keep({ askedAt: 1 })],
    ['catalogue', () => catalogueCache.keep({ latest: '{}', looked: '{}' })],
    ['list-top', () => listTop.keep([])],
  ])('(%s) is not written over', async (key, keep) => {
    const newer = { version: 2, shape: 'unknown' };
    await set(key, newer, deskStore);
    await keep();
    expect(await get(key, deskStore)).toEqual(newer);
    await set(key, { version: 1, shape: 'unreadable' }, deskStore);
    await keep();
    expect(await get(key, deskStore)).not.toHaveProperty('shape');
  });
});

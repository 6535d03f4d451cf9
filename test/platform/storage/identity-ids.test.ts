import { clear, get, set } from 'idb-keyval';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { identityIds } from '../../../src/platform/storage/identity-ids.ts';

const POOL = 'eu-west-1:11111111-2222-3333-4444-555555555555';
const KEY = `guest-identity/${POOL}`;

beforeEach(() => clear());

describe('the identity id in IndexedDB', () => {
  it('is kept with the version of its shape, one a pool', async () => {
    expect(await identityIds.write(POOL, 'eu-west-1:guest')).toBeUndefined();
    expect(await get(KEY)).toEqual({ version: 1, identityId: 'eu-west-1:guest' });
    expect(await identityIds.read(POOL)).toBe('eu-west-1:guest');
    expect(await identityIds.read('eu-west-1:other')).toBeUndefined();
  });

  it('is replaced by a newer one', async () => {
    await identityIds.write(POOL, 'old');
    await identityIds.write(POOL, 'new');
    expect(await identityIds.read(POOL)).toBe('new');
  });

  it.each([
    'text',
    null,
    {},
    { version: 1 },
    { version: 1, identityId: '' },
    { version: 1, identityId: 7 },
    { identityId: 'x' },
  ])(
    'is not read where something else stands in its place, and takes that place: %j',
    async (value) => {
      await set(KEY, value);
      expect(await identityIds.read(POOL)).toBeUndefined();
      expect(await identityIds.write(POOL, 'new')).toBeUndefined();
      expect(await identityIds.read(POOL)).toBe('new');
    },
  );

  it('of a newer version is not read, left alone, and named', async () => {
    const newer = { version: 2, identities: ['a', 'b'] };
    await set(KEY, newer);
    expect(await identityIds.read(POOL)).toBeUndefined();
    expect(await identityIds.write(POOL, 'new')).toEqual({
      kind: 'refused',
      sentence: expect.stringContaining('newer version'),
    });
    expect(await get(KEY)).toEqual(newer);
  });

  it('that the browser refuses to keep is told in a sentence and no exception', async () => {
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    });
    expect(await identityIds.write(POOL, 'new')).toEqual({
      kind: 'refused',
      sentence: expect.stringMatching(/QuotaExceededError.*Invoking works all the same\.$/),
    });
  });

  it('that cannot be read is no identity', async () => {
    await identityIds.write(POOL, 'kept');
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(() => {
      throw new DOMException('Blocked.', 'SecurityError');
    });
    expect(await identityIds.read(POOL)).toBeUndefined();
  });
});

import { get, set } from 'idb-keyval';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { deskStore } from '../../../src/platform/storage/desk-store.ts';
import { environmentStore } from '../../../src/platform/storage/environments.ts';
import { ENTRY, readEnvironment } from '../../domain/config/samples.ts';

const KEY = 'environments';
const STAGING = readEnvironment();
const OTHER = readEnvironment({ id: 'other', name: 'Other', color: 'red' });

beforeEach(async () => {
  await deskStore('readwrite', (values) => void values.clear());
});

describe('the environments in IndexedDB', () => {
  it('are none at a fresh start', async () => {
    expect(await environmentStore.read()).toEqual({ environments: [], problems: [] });
  });

  it('are kept as config.json has them, with the version of their shape', async () => {
    expect(await environmentStore.add(STAGING)).toEqual(STAGING);
    expect(await environmentStore.add(OTHER)).toEqual(OTHER);
    const entries = [ENTRY, { ...ENTRY, id: 'other', name: 'Other', color: 'red' }];
    expect(await get(KEY, deskStore)).toEqual({ version: 1, environments: entries });
    expect(await environmentStore.read()).toEqual({ environments: [STAGING, OTHER], problems: [] });
  });

  it('are not lost when two tabs add at once, and no two have one id', async () => {
    const added = await Promise.all([environmentStore.add(STAGING), environmentStore.add(STAGING)]);
    expect(added).toMatchObject([{ id: 'staging' }, { id: 'staging-2' }]);
    expect((await environmentStore.read()).environments).toEqual(added);
  });

  it('are gone when they are removed', async () => {
    await environmentStore.add(STAGING);
    await environmentStore.add(OTHER);
    expect(await environmentStore.remove('staging')).toBeUndefined();
    expect((await environmentStore.read()).environments).toEqual([OTHER]);
  });

  it('that are not good are named, not used, and left in place', async () => {
    const bad = { ...ENTRY, id: 'bad', endpoints: { lambda: 'http://evil.example' } };
    await set(KEY, { version: 1, environments: [bad] }, deskStore);
    const { environments, problems } = await environmentStore.read();
    expect([environments, problems.length]).toEqual([[], 1]);
    await environmentStore.add(STAGING);
    expect(await get(KEY, deskStore)).toEqual({ version: 1, environments: [bad, ENTRY] });
  });

  it('of a newer page are not read, left alone, and named', async () => {
    const newer = { version: 2, places: [] };
    await set(KEY, newer, deskStore);
    const refused = { kind: 'refused', sentence: expect.stringContaining('newer page') };
    expect((await environmentStore.read()).problems).toMatchObject([{ path: 'this browser' }]);
    expect(await environmentStore.add(STAGING)).toEqual(refused);
    expect(await environmentStore.remove('staging')).toEqual(refused);
    expect(await get(KEY, deskStore)).toEqual(newer);
  });

  it('that the browser refuses to keep or to read are told in a sentence and no exception', async () => {
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    });
    const refused = { kind: 'refused', sentence: expect.stringContaining('no room left') };
    expect(await environmentStore.add(STAGING)).toEqual(refused);
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(() => {
      throw new DOMException('Blocked.', 'SecurityError');
    });
    expect(await environmentStore.read()).toMatchObject({
      environments: [],
      problems: [{ message: expect.stringContaining('SecurityError') }],
    });
  });
});

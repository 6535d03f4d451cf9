import { get, set } from 'idb-keyval';
import { beforeEach, expect, it } from 'vitest';
import type { BodyView } from '../../../src/domain/result/body-view.ts';
import { bodyViews } from '../../../src/platform/storage/body-views.ts';
import { deskStore } from '../../../src/platform/storage/desk-store.ts';

const KEY = 'body-views';

beforeEach(() => set(KEY, undefined, deskStore));

it('the view that was chosen for a function is there again, and no other function’s', async () => {
  await bodyViews.keep('orders', 'raw');
  await bodyViews.keep('reports', 'pretty');
  expect(await bodyViews.read('orders')).toBe('raw');
  expect(await bodyViews.read('reports')).toBe('pretty');
  expect(await bodyViews.read('others')).toBeUndefined();
});

it('those of the functions that were looked at longest ago are forgotten', async () => {
  const views = Array.from({ length: 200 }, (_, index): [string, BodyView] => [`f${index}`, 'raw']);
  await set(KEY, { version: 1, views }, deskStore);
  await bodyViews.keep('f0', 'pretty');
  await bodyViews.keep('new', 'raw');
  expect(await bodyViews.read('f0')).toBe('pretty');
  expect(await bodyViews.read('f1')).toBeUndefined();
  expect((await get<{ views: unknown[] }>(KEY, deskStore))?.views.length).toBe(200);
});

it.each([{ version: 2, views: {} }, 'nonsense', { version: 1, views: [['a']] }])(
  'what is not of this shape is not read, and left alone (%#)',
  async (stored) => {
    await set(KEY, stored, deskStore);
    await bodyViews.keep('orders', 'raw');
    expect(await bodyViews.read('orders')).toBeUndefined();
    expect(await get(KEY, deskStore)).toEqual(stored);
  },
);

it('a view that this version does not know is none', async () => {
  await set(KEY, { version: 1, views: [['orders', 'hologram']] }, deskStore);
  expect(await bodyViews.read('orders')).toBeUndefined();
});

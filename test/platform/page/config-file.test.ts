import { describe, expect, it, vi } from 'vitest';
import { EMPTY_CONFIG } from '../../../src/domain/config/config.ts';
import { fetchConfig } from '../../../src/platform/page/config-file.ts';

function answerWith(answer: () => Response | Promise<Response>) {
  return vi.spyOn(globalThis, 'fetch').mockImplementation(async () => answer());
}

describe('fetchConfig', () => {
  it('reads config.json from beside the page, past every cache', async () => {
    const asked = answerWith(() => new Response('{"version":1,"title":"Orders desk"}'));
    expect((await fetchConfig()).config.title).toBe('Orders desk');
    const [address, options] = asked.mock.calls[0] ?? [];
    expect(String(address)).toBe(new URL('config.json', document.baseURI).href);
    expect(options).toMatchObject({ cache: 'no-store' });
  });

  it('reads a file that begins with a byte order mark, as editors on Windows write it', async () => {
    answerWith(() => new Response('\uFEFF{"version":1}'));
    expect((await fetchConfig()).problems).toEqual([]);
  });

  it('says since when a copy is known that the service worker gave in place of the host', async () => {
    const headers = { 'X-Last-Seen': '2026-11-22T14:02:00.000Z' };
    answerWith(() => new Response('{"version":1}', { headers }));
    expect((await fetchConfig()).seenAt).toBe(Date.UTC(2026, 10, 22, 14, 2));
    answerWith(() => new Response('{"version":1}'));
    expect((await fetchConfig()).seenAt).toBeUndefined();
  });

  it.each<[string, () => Response | Promise<Response>, object]>([
    [
      'a status of an error',
      () => new Response('<h1>no</h1>', { status: 404 }),
      { path: 'config.json', message: 'config.json could not be read: status 404.' },
    ],
    [
      'no answer at all',
      () => Promise.reject(new TypeError('Failed to fetch')),
      {
        path: 'config.json',
        message: 'config.json could not be read: TypeError: Failed to fetch.',
      },
    ],
    [
      'the page in its place, as servers of single pages give it',
      () => new Response('<!doctype html>'),
      { path: '$', message: expect.stringContaining('The file is not JSON') },
    ],
  ])(
    'opens the page without environments and with one problem after %s',
    async (_what, answer, problem) => {
      answerWith(answer);
      expect(await fetchConfig()).toEqual({ config: EMPTY_CONFIG, problems: [problem] });
    },
  );
});

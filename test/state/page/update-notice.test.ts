import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import type { ShellNews } from '../../../src/domain/page/app-shell.ts';
import type { Refused } from '../../../src/domain/page/ports.ts';
import { createUpdateNotice } from '../../../src/state/page/update-notice.ts';
import { createDeferred, createFakeConnection } from '../fakes.ts';

function giveNotice(keepDraft: () => Promise<Refused | undefined> = async () => undefined) {
  const done: string[] = [];
  const connection = createFakeConnection();
  const isWaiting = signal(false);
  let tell: (news: ShellNews) => void = () => undefined;
  const notice = createUpdateNotice({
    shell: {
      onNews(listener) {
        tell = listener;
      },
      reload: async () => void done.push('reloaded'),
    },
    connection,
    isWaiting,
    async keepDraft() {
      const refused = await keepDraft();
      if (refused === undefined) done.push('kept');
      return refused;
    },
  });
  return { notice, connection, isWaiting, done, tell: (news: ShellNews) => tell(news) };
}

describe('the notice of the page’s own files', () => {
  it('says nothing while there is no news, and nothing more once it is put off', () => {
    const { notice, tell } = giveNotice();
    expect(notice.sentence.value).toBeUndefined();
    tell('update waiting');
    expect(notice.sentence.value).toMatch(/^A new version of this page is ready\./);
    notice.putOff();
    expect(notice.sentence.value).toBeUndefined();
  });

  it('says the heaviest of several news', () => {
    const { notice, tell } = giveNotice();
    tell('settings changed');
    tell('part missing');
    tell('update waiting');
    expect(notice.sentence.value).toMatch(/^A part of this page could not be loaded/);
  });

  it('does not call an update waiting that another tab has let in', () => {
    const { notice, tell } = giveNotice();
    tell('update waiting');
    tell('updated elsewhere');
    expect(notice.sentence.value).toMatch('another tab');
  });

  it('words a missing part, and holds the reload back, while the device is offline', async () => {
    const { notice, connection, done, tell } = giveNotice();
    tell('part missing');
    connection.turn(false);
    expect(notice.sentence.value).toMatch('because this device is offline');
    await notice.reload();
    expect([notice.canReload.value, done]).toEqual([false, []]);
    connection.turn(true);
    expect(notice.canReload.value).toBe(true);
    expect(notice.sentence.value).toMatch('a newer version may have been deployed');
  });
});

describe('its reload', () => {
  it('comes after the draft is kept, and once', async () => {
    const kept = createDeferred<undefined>();
    const { notice, done } = giveNotice(() => kept.promise);
    const both = [notice.reload(), notice.reload()];
    expect(done).toEqual([]);
    kept.resolve(undefined);
    await Promise.all(both);
    expect(done).toEqual(['kept', 'reloaded']);
  });

  it('does not come where the draft could not be kept, and the reason is said', async () => {
    const { notice, done } = giveNotice(async () => ({
      kind: 'refused',
      sentence: 'The disk is full.',
    }));
    await notice.reload();
    expect(done).toEqual([]);
    expect(notice.sentence.value).toMatch(/^Not reloaded, .*disk is full/);
  });

  it('waits for a run that is under way: its answer would be lost', async () => {
    const { notice, isWaiting, done } = giveNotice();
    isWaiting.value = true;
    await notice.reload();
    expect([notice.canReload.value, done]).toEqual([false, []]);
  });
});

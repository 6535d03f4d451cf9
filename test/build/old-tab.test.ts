// Tabs that still run a version whose files are no longer on the host.
import type { Page } from 'playwright';
import { beforeEach, describe, it } from 'vitest';
import { expect } from '../app/expect.ts';
import { giveDesk } from '../app/given-desk.ts';
import { fillIn, invoke } from '../app/steps.ts';
import { toLocalConfig } from '../sandbox/local-config.ts';
import { type StaticHost, startHost } from './static-host.ts';
import {
  checkForUpdate,
  findNotice,
  openWithWorker,
  pressReload,
  readVersion,
} from './worker-steps.ts';

const given = giveDesk();
let host: StaticHost;
beforeEach(async () => {
  host = given.closeAfterPages(await startHost(toLocalConfig(given.sandbox)));
});

const LATE = /lambda-lister/;

/** The list of functions is loaded by the first focus on its field: until then its part has not come. */
async function loadLatePart(page: Page): Promise<number> {
  const came = page.waitForResponse((answer) => LATE.test(answer.url()));
  await page.getByRole('combobox', { name: 'Function' }).focus();
  return (await came).status();
}

describe('two tabs, of which one lets a new version in', () => {
  it('the other is told, goes on with its own late parts, and reloads when asked', async () => {
    const one = await openWithWorker(given, host);
    const beside = one.page.context();
    const other = await given.open({ url: host.url, hasWorker: true, beside });
    await fillIn(other, { payload: '{"typed": "here"}' });
    await host.deploy('b');
    await checkForUpdate(one);
    await pressReload(one, 'b');

    await expect(findNotice(other)).toContainText('took over in another tab');
    expect(await readVersion(other)).toBe('a');
    expect(await loadLatePart(other.page)).toBe(200);
    await invoke(other, { functionName: 'echo' }, /^Returned/);
    expect(given.sandbox.runs.at(-1)?.payload).toBe('{"typed": "here"}');
    await pressReload(other, 'b');
  });
});

describe('a tab without a service worker after a deploy', () => {
  const expected = [
    /404/,
    /ERR_ABORTED/,
    /dynamically imported module/,
    /Unable to preload/,
    /MIME type/,
  ];

  it.each([
    ['answers 404', false],
    ['gives its page for what is missing', true],
  ])(
    'says that a part is missing where the host %s, and keeps the text',
    async (_, isSinglePage) => {
      await host.restart({ isSinglePage });
      const desk = await given.open({ url: host.url, expected });
      await fillIn(desk, { payload: '{"typed": "long before"}' });
      await host.deploy('b');
      await loadLatePart(desk.page);
      await expect(findNotice(desk)).toContainText(
        'A part of this page could not be loaded; a newer',
      );
      await expect(desk.payload).toContainText('long before');
      expect(await readVersion(desk)).toBe('a');
      await pressReload(desk, 'b');
      await invoke(desk, { functionName: 'echo' }, /^Returned/);
    },
  );

  it('offers no reload while the device is offline: the page might not come back', async () => {
    const desk = await given.open({ url: host.url, expected: [...expected, /DISCONNECTED/] });
    await fillIn(desk, { payload: '{"typed": "long before"}' });
    await desk.page.context().setOffline(true);
    await desk.functionName.focus();
    await expect(findNotice(desk)).toContainText('because this device is offline');
    const reload = desk.page.getByRole('button', { name: 'Reload' });
    await expect(reload).toBeHidden();
    await expect(desk.payload).toContainText('long before');
    await desk.page.context().setOffline(false);
    await expect(reload).toBeVisible();
  });
});

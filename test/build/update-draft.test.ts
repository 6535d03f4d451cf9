// What is typed is there after a reload that brings a new version, or that mends a page whose parts are gone.
import { beforeEach, it } from 'vitest';
import { expect } from '../app/expect.ts';
import { giveDesk } from '../app/given-desk.ts';
import { fillIn } from '../app/steps.ts';
import { toLocalConfig } from '../sandbox/local-config.ts';
import { type StaticHost, startHost } from './static-host.ts';
import { checkForUpdate, findNotice, openWithWorker, pressReload } from './worker-steps.ts';

const given = giveDesk();
let host: StaticHost;
beforeEach(async () => {
  host = given.closeAfterPages(await startHost(toLocalConfig(given.sandbox)));
});

const DRAFT = {
  functionName: 'order-lookup',
  qualifier: 'live',
  payload: '{"id": 9007199254740993}',
  clientContext: '{"custom": {"typed": "before"}}',
};

it('an update that is let in keeps what is typed, to the last key', async () => {
  const desk = await openWithWorker(given, host);
  await fillIn(desk, DRAFT);
  await host.deploy('b');
  await checkForUpdate(desk);
  await expect(findNotice(desk)).toBeVisible();
  await desk.payload.press('End');
  await desk.page.keyboard.type(' ');
  await pressReload(desk, 'b');
  await expect(desk.functionName).toHaveValue(DRAFT.functionName);
  await expect(desk.qualifier).toHaveValue(DRAFT.qualifier);
  await expect(desk.payload).toHaveText(`${DRAFT.payload} `, { useInnerText: true });
  await expect(desk.clientContext).toHaveText(DRAFT.clientContext);
});

it('a page whose parts are gone keeps what is typed over its reload', async () => {
  const gone = [/404/, /ERR_ABORTED/, /dynamically imported module/, /Unable to preload/];
  const desk = await given.open({ url: host.url, expected: gone });
  const { payload, clientContext } = DRAFT;
  await fillIn(desk, { payload, clientContext });
  await host.deploy('b');
  // The first focus loads the part that lists functions.
  await desk.functionName.focus();
  await expect(findNotice(desk)).toContainText('could not be loaded');
  await pressReload(desk, 'b');
  await expect(desk.payload).toHaveText(payload);
  await expect(desk.clientContext).toHaveText(clientContext);
});

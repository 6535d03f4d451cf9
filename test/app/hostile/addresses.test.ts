// Addresses that mean harm: nothing in one adds or changes an endpoint, and none of it becomes markup.
import { describe, it } from 'vitest';
import { toLocalConfig } from '../../sandbox/local-config.ts';
import { expect } from '../expect.ts';
import { giveDesk } from '../given-desk.ts';
import { type Desk, waitForEditor } from '../open-desk.ts';
import { invoke } from '../steps.ts';
import { openWatched } from './open-watched.ts';
import { HOSTILE_MARKUP } from './texts.ts';

const given = giveDesk();
/** Whoever leaves a page breaks off what it still asks. */
const expected = [/ERR_ABORTED/];
const CONFIG = 'https://evil.example/config.json';
const ENVIRONMENTS = encodeURIComponent(
  '[{"id":"evil","endpoints":{"lambda":"https://evil.example"}}]',
);

const ADDRESSES = [
  `?config=${CONFIG}`,
  `?config.json=${CONFIG}&catalogue=${CONFIG}`,
  `?environments=${ENVIRONMENTS}&endpoint=https://evil.example&region=evil`,
  `?n=1#config=${CONFIG}`,
  `?n=2#environments=${ENVIRONMENTS}`,
  '?n=3#__proto__[endpoints][lambda]=https://evil.example',
  '?n=4#open=https://evil.example/',
  '?n=5#open=new&open=//evil.example',
  ...HOSTILE_MARKUP.slice(0, 4).map(({ text }) => `?title=${text}&name=${text}#${text}`),
  '?n=6#javascript:__pwned()',
  'index.html?config=//evil.example/config.json#config=//evil.example/config.json',
];

/** The environments are those of the served config. */
async function expectUnmoved(desk: Desk) {
  await waitForEditor(desk);
  await expect(desk.environment.getByRole('option')).toHaveText([
    'Local sandbox',
    'Local, other region',
  ]);
}

/** A call goes where the served config says. */
async function expectInvoke(desk: Desk) {
  given.sandbox.forgetRequests();
  await invoke(desk, { functionName: 'echo', logTail: false }, /^Returned/);
  expect(given.sandbox.runs).toHaveLength(1);
}

describe('an address', () => {
  it('changes no endpoint, by its query or by its fragment', async () => {
    const { desk, intrusions } = await openWatched(given, { expected });
    for (const address of ADDRESSES) {
      await desk.page.goto(given.url + address);
      await expectUnmoved(desk);
      await intrusions.expectNone(address);
    }
    await expectInvoke(desk);
  });

  it('changes none by a path that looks like another host, and its fragment is still read', async () => {
    const url = await given.serve(toLocalConfig(given.sandbox), '//evil.example/');
    const { desk, intrusions } = await openWatched(given, { url, expected });
    await desk.functionName.fill('echo');
    await desk.page.goto(`${url}#open=new`);
    await desk.page.reload();
    await expectUnmoved(desk);
    await expectInvoke(desk);
    await expect.poll(() => desk.page.url()).toBe(url);
    await intrusions.expectNone('below a path of two slashes');
  });

  it('brings nothing in by the name of its window', async () => {
    const { desk, intrusions } = await openWatched(given, { expected });
    for (const { text } of HOSTILE_MARKUP.slice(0, 3)) {
      await desk.page.evaluate((name) => {
        window.name = name;
      }, text);
      await desk.page.reload();
      await waitForEditor(desk);
    }
    await intrusions.expectNone('under a name of a window');
  });
});

it('a catalogue of another host is not asked for', async () => {
  const catalogues = [
    CONFIG,
    '//evil.example/catalogue.json',
    '/\\evil.example/catalogue.json',
    '\\\\evil.example/catalogue.json',
    '/\t/evil.example/catalogue.json',
    ' //evil.example/catalogue.json',
    'http:evil.example/catalogue.json',
    'data:application/json,{}',
    'blob:https://evil.example/1',
    'javascript:__pwned()',
  ];
  let catalogue = 'catalogue.json';
  const config = toLocalConfig(given.sandbox);
  const { desk, intrusions } = await openWatched(given, {
    expected,
    before: (page) =>
      page.route('**/config.json', (route) => route.fulfill({ json: { ...config, catalogue } })),
  });
  await expect(desk.problems).toBeHidden();
  for (catalogue of catalogues) {
    await desk.page.reload();
    await expect(desk.problems).toContainText('catalogue must be a file beside the page');
    await waitForEditor(desk);
    await intrusions.expectNone(catalogue);
  }
});

// Opens the page as a person meets it, and finds its parts by role and accessible name only.
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright';
import { expect, PATIENCE_MS } from './expect.ts';
import { watchTroubles } from './watch-troubles.ts';

export interface OpenOptions extends BrowserContextOptions {
  /** Below or instead of the usual address. */
  readonly url?: string;
  /** Troubles that this test brings about: console texts and failed requests that fit are expected. */
  readonly expected?: readonly RegExp[];
  /** Runs before the page is opened: routes, scripts of the test's own. */
  readonly before?: (page: Page) => Promise<unknown>;
  /** False: gives the page back at once, before its editor has loaded. */
  readonly isReady?: boolean;
  /** True: the page has its service worker. Without it a page is what its host serves, and its requests can be routed. */
  readonly hasWorker?: boolean;
  /** Opens another tab there, in place of a context of its own. */
  readonly beside?: BrowserContext;
}

export interface Desk {
  readonly page: Page;
  readonly environment: Locator;
  readonly functionName: Locator;
  readonly qualifier: Locator;
  readonly payload: Locator;
  readonly clientContext: Locator;
  readonly logTail: Locator;
  readonly invoke: Locator;
  readonly stopWaiting: Locator;
  readonly result: Locator;
  /** The sentence that says how the run ended. */
  readonly status: Locator;
  readonly problems: Locator;
  readonly presets: Locator;
  readonly search: Locator;
  readonly savePreset: Locator;
  readonly dialog: Locator;
  /** Every console error and warning, uncaught error, failed request and CSP refusal so far. */
  readonly troubles: readonly string[];
  expectNoTrouble(): void;
}

export async function openDesk(
  browser: Browser,
  address: string,
  options: OpenOptions,
): Promise<Desk> {
  const { url = address, expected = [], before, isReady = true, hasWorker, ...others } = options;
  const { beside, ...context } = others;
  const page = await (beside ?? (await browser.newContext(context))).newPage();
  if (!hasWorker) await page.addInitScript(withoutWorker);
  page.setDefaultTimeout(PATIENCE_MS);
  // Vite's own server makes the page's hundreds of modules while it is opened.
  page.setDefaultNavigationTimeout(4 * PATIENCE_MS);
  const troubles = await watchTroubles(page);
  await before?.(page);
  await page.goto(url);
  const desk = toDesk(page, troubles, expected);
  if (isReady) await waitForEditor(desk);
  return desk;
}

/** As browsers are that have no service workers, or none in private windows. */
function withoutWorker(): void {
  Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
}

/** CodeMirror has taken the plain fields' places, so that a test types into what stays. */
export async function waitForEditor({ page, payload, clientContext }: Desk): Promise<void> {
  const editor = page.locator('[contenteditable=true]');
  await payload.and(editor).waitFor();
  await clientContext.and(editor).waitFor();
}

/**
 * Is filled as by a person who takes out what is in it first. Where coloured text is replaced, Chromium itself may write a
 * style into the new one, which the policy refuses; when the colours come is a matter of time.
 */
function toEmptied(field: Locator): Locator {
  const fill = field.fill.bind(field);
  field.fill = async (text, options) => {
    await field.press('ControlOrMeta+a', options);
    await field.press('Delete', options);
    await fill(text, options);
  };
  return field;
}

function toDesk(page: Page, troubles: readonly string[], expected: readonly RegExp[]): Desk {
  const result = page.getByRole('region', { name: 'Result' });
  return {
    page,
    environment: page.getByRole('combobox', { name: 'Environment' }),
    functionName: page.getByRole('combobox', { name: 'Function' }),
    qualifier: page.getByRole('combobox', { name: 'Qualifier' }),
    // Not the texts of a difference, which a dialog shows.
    payload: toEmptied(page.getByRole('textbox', { name: 'Payload', exact: true })),
    clientContext: toEmptied(page.getByRole('textbox', { name: 'Client context' })),
    logTail: page
      .getByRole('checkbox', { name: 'Log tail' })
      .or(page.getByRole('switch', { name: 'Log tail' })),
    // Not the offer to “Invoke again without the log”.
    invoke: page.getByRole('button', { name: /^Invoke( on |$)/ }),
    stopWaiting: page.getByRole('button', { name: 'Stop waiting' }),
    result,
    status: result.getByRole('status'),
    presets: page.getByRole('navigation', { name: 'Presets' }),
    search: page.getByRole('searchbox', { name: 'Search presets' }),
    savePreset: page.getByRole('button', { name: 'Save preset' }),
    dialog: page.getByRole('dialog'),
    problems: page.getByRole('region', { name: 'Problems in config.json' }),
    troubles,
    expectNoTrouble() {
      const left = troubles.filter((trouble) => !expected.some((one) => one.test(trouble)));
      expect(left, 'Troubles that no test expects').toEqual([]);
    },
  };
}

// The built page with a sandbox of its own, for the tests of one file: there before the first, gone after the last. The
// browser is one for all files of a worker; what a file has opened in it is closed with the file. A console error, a failed request or a refusal of the CSP that no test expects fails it; what the policy
// refuses in a service worker, or in a page that a test opens by other means, fails the file.
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { toLocalConfig } from '../sandbox/local-config.ts';
import { servePage } from '../sandbox/page.ts';
import { type Sandbox, type SandboxOptions, startSandbox } from '../sandbox/sandbox.ts';
import { makeFolder, type TemporaryFolder } from '../sandbox/temporary-folder.ts';
import { type Desk, type OpenOptions, openDesk } from './open-desk.ts';
import { shareBrowser } from './share-browser.ts';

export interface GivenDesk {
  readonly sandbox: Sandbox;
  readonly browser: Browser;
  /** Where the page of `toConfig` is served. */
  readonly url: string;
  /** In a browser context of its own, ready to be used. It is closed after the test. */
  open(options?: OpenOptions): Promise<Desk>;
  /** Serves the same build with another config, or without one, until the file's end; gives its address. */
  serve(config: unknown, base?: string, policyConfig?: unknown): Promise<string>;
  /** Closes it after the test, when its pages are closed: a page under way may still ask for a part of itself. */
  closeAfterPages<C extends Closable>(closable: C): C;
}

interface Closable {
  close(): Promise<unknown>;
}

export interface GivenDeskOptions extends SandboxOptions {
  /** Handlers and settings by file name; without them the samples are used. */
  readonly files?: Readonly<Record<string, string>>;
  readonly toConfig?: (sandbox: Sandbox) => unknown;
}

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

/** Its members are there when a test runs, not when the file is read. */
export function giveDesk(options: GivenDeskOptions = {}): GivenDesk {
  const { files, toConfig = toLocalConfig, ...sandboxOptions } = options;
  const given = {} as { -readonly [Member in keyof GivenDesk]: GivenDesk[Member] };
  const desks: Desk[] = [];
  const closers: (() => Promise<unknown>)[] = [];
  const closables: Closable[] = [];
  const reports: string[] = [];
  const expected: RegExp[] = [];
  const onReport = (report: string) => void reports.push(report);
  given.serve = async (config, base = '/', policyConfig = config) => {
    const page = await servePage({ dist: DIST, config, base, policyConfig, onReport });
    closers.push(() => page.close());
    given.sandbox.signIn.allowCallback(page.url);
    return page.url;
  };
  given.closeAfterPages = (closable) => {
    closables.push(closable);
    return closable;
  };
  given.open = async (openOptions = {}) => {
    // Only who names it expects it: a pattern for a status may fit a port.
    expected.push(...(openOptions.expected ?? []).filter(({ source }) => source.includes('csp')));
    const desk = await openDesk(given.browser, given.url, openOptions);
    desks.push(desk);
    return desk;
  };
  beforeAll(async () => {
    const folder: TemporaryFolder = await makeFolder(files ?? {});
    given.sandbox = await startSandbox({
      ...(files !== undefined && { functionsDir: folder.path }),
      ...sandboxOptions,
    });
    given.url = await given.serve(toConfig(given.sandbox));
    given.browser = await shareBrowser();
    closers.push(() => Promise.all(given.browser.contexts().map((context) => context.close())));
    closers.push(() => given.sandbox.stop());
    closers.push(() => folder.remove());
  });
  beforeEach(() => {
    given.sandbox.faults.clear();
    given.sandbox.forgetRequests();
  });
  afterEach(async () => {
    const closed = desks.splice(0);
    await Promise.all(closed.map((desk) => desk.page.context().close()));
    await Promise.all(closables.splice(0).map((closable) => closable.close()));
    for (const desk of closed) desk.expectNoTrouble();
  });
  afterAll(async () => {
    for (const close of closers) await close();
    // A report comes when the browser finds the time for it: so it may be for any of the file's tests.
    const left = reports.filter((report) => !expected.some((one) => one.test(report)));
    expect(left, 'What the policy refused').toEqual([]);
  });
  return given;
}

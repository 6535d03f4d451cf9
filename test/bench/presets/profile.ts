// A browser with a profile on disk, as a person has one: what the page keeps there outlives the browser.
import { type BrowserContext, chromium, type Page } from 'playwright';
import { makeFolder } from '../../sandbox/temporary-folder.ts';
import { BROWSER_ARGUMENTS, ensureBrowser } from '../../setup/find-browser.ts';

export interface Profile {
  /** A new window, with the start's probe in it. */
  open(): Promise<Page>;
  /** The browser ends and comes again: nothing of the page is left in memory. */
  restart(): Promise<void>;
  setOffline(isOffline: boolean): Promise<void>;
  close(): Promise<void>;
}

/** `probe` runs in a page before the page's own code. */
export async function openProfile(probe: string): Promise<Profile> {
  const folder = await makeFolder({});
  const launch = async () => {
    const context = await chromium.launchPersistentContext(folder.path, {
      executablePath: ensureBrowser(),
      args: BROWSER_ARGUMENTS,
      viewport: { width: 1400, height: 860 },
      colorScheme: 'light',
    });
    await context.addInitScript({ content: probe });
    return context;
  };
  let context: BrowserContext = await launch();
  return {
    open: () => context.newPage(),
    async restart() {
      await context.close();
      context = await launch();
    },
    setOffline: (isOffline) => context.setOffline(isOffline),
    async close() {
      await context.close();
      await folder.remove();
    },
  };
}

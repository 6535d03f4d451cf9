// A browser whose every process can be killed at once, and that finds its storage again when it is started anew.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { BROWSER_ARGUMENTS, ensureBrowser } from '../../setup/find-browser.ts';

export interface KillableBrowser {
  /** SIGKILL to all of its processes; done when the last of them is gone. */
  kill(): Promise<void>;
  /** The address of its debugger, where it was asked for one. */
  readonly debugger: Promise<string>;
}

export function startChromium(
  profile: string,
  url: string,
  more: readonly string[] = [],
): KillableBrowser {
  return startKillable(ensureBrowser(), [
    ...BROWSER_ARGUMENTS,
    '--headless',
    '--no-sandbox',
    '--no-first-run',
    '--disable-gpu',
    '--disable-extensions',
    '--disable-background-networking',
    '--disable-component-update',
    `--user-data-dir=${profile}`,
    ...more,
    url,
  ]);
}

export function startFirefox(path: string, profile: string, url: string): KillableBrowser {
  return startKillable(path, ['--headless', '--no-remote', '--profile', profile, url]);
}

function startKillable(path: string, words: readonly string[]): KillableBrowser {
  // A group of its own, so that a kill takes the processes of pages, network and storage with it.
  const browser = spawn(path, words, { detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
  const killNow = () => {
    try {
      process.kill(-(browser.pid ?? Number.NaN), 'SIGKILL');
    } catch {
      // It is gone already.
    }
  };
  process.once('exit', killNow);
  // Every process of the browser holds the pipe: it closes when the last of them has died.
  const closed = once(browser, 'close');
  return {
    debugger: findDebugger(browser),
    async kill() {
      killNow();
      await closed;
      process.off('exit', killNow);
    },
  };
}

/** Never settles where the browser does not say: a test that needs it has its own end. */
function findDebugger({ stderr }: ChildProcess): Promise<string> {
  let text = '';
  return new Promise((resolve) => {
    stderr?.on('data', (part: Buffer) => {
      text = (text + part).slice(-2000);
      const [, address] = /DevTools listening on (ws:\S+)/.exec(text) ?? [];
      if (address !== undefined) resolve(address);
    });
  });
}

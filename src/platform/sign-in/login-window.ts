// A login in a window of its own: opened at the press, sent to the login, and heard of when it has come back.
import { listenToTabs } from './sign-in-channel.ts';

export interface LoginWindow {
  /** Undefined where the waiting was called off. */
  follow(address: string, state: string, signal: AbortSignal): Promise<URLSearchParams | undefined>;
  close(): void;
}

/** At once in the press's own task, or the browser takes it for an advertisement. Undefined: it opened none. */
export function openLoginWindow(): LoginWindow | undefined {
  const opened = window.open('about:blank', '_blank', 'popup,width=520,height=680');
  if (opened === null) return undefined;
  return {
    follow(address, state, signal) {
      const coming = new Promise<URLSearchParams | undefined>((resolve) => {
        const stop = listenToTabs((what) => {
          if (what.kind === 'came back' && what.state === state) {
            end(new URLSearchParams(what.parameters));
          }
        });
        const end = (parameters?: URLSearchParams) => {
          stop();
          signal.removeEventListener('abort', onAbort);
          resolve(parameters);
        };
        const onAbort = () => end();
        signal.addEventListener('abort', onAbort);
      });
      opened.location.replace(address);
      return coming;
    },
    close: () => opened.close(),
  };
}

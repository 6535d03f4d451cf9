// A part of the page that is loaded after the page can be used: once for all who use it.
import { useEffect, useState } from 'preact/hooks';

export type ModuleLoad<Module> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'loaded'; readonly module: Module }
  | { readonly kind: 'failed'; readonly retry: () => void };

export type UseModule<Module> = () => ModuleLoad<Module>;

/** Makes a hook that starts the load when the browser is idle. A failed load can be tried again. */
export function createModuleHook<Module>(load: () => Promise<Module>): UseModule<Module> {
  let loading: Promise<Module> | undefined;
  // What has loaded is there at the first render: its stand-in would cost a layout, of 6 MB some seconds.
  let loaded: ModuleLoad<Module> | undefined;
  return () => {
    const [state, setState] = useState<ModuleLoad<Module>>(loaded ?? { kind: 'loading' });
    const [attempt, setAttempt] = useState(0);
    useEffect(() => {
      if (state.kind === 'loaded') return undefined;
      let isGone = false;
      const cancel = whenIdle(async () => {
        loading ??= load();
        const next = await toLoad(loading, () => {
          loading = undefined;
          setAttempt(attempt + 1);
        });
        if (next.kind === 'loaded') loaded = next;
        if (!isGone) setState(next);
      });
      return () => {
        isGone = true;
        cancel();
      };
    }, [attempt]);
    return state;
  };
}

/** Offline, or an old page whose files are gone: whoever uses the part says so, by `failed`. */
function toLoad<Module>(loading: Promise<Module>, retry: () => void): Promise<ModuleLoad<Module>> {
  return loading.then(
    (module) => ({ kind: 'loaded', module }),
    () => ({ kind: 'failed', retry }),
  );
}

/** Safari has no idle callback; there a short while after the first paint serves. */
function whenIdle(work: () => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    const handle = requestIdleCallback(work, { timeout: 1000 });
    return () => cancelIdleCallback(handle);
  }
  const timer = setTimeout(work, 200);
  return () => clearTimeout(timer);
}

// Web Locks: which drafts are held by a tab that lives. The browser gives a lock back when its tab closes or crashes.

const PREFIX = 'invoke-desk/draft/';

/** A reload may start before the page that it replaces has let go. */
const PATIENCE_MS = 300;

/** Holds it for as long as this page lives; false where another tab does. */
export function holdDraft(id: string): Promise<boolean> {
  return new Promise((resolve) => {
    const hold = () => {
      resolve(true);
      // Never settles: held until the page is gone.
      return new Promise<never>(() => undefined);
    };
    const signal = AbortSignal.timeout(PATIENCE_MS);
    navigator.locks.request(PREFIX + id, { signal }, hold).catch(() => resolve(false));
  });
}

export async function listHeldDrafts(): Promise<ReadonlySet<string>> {
  const { held = [] } = await navigator.locks.query();
  const names = held.flatMap(({ name }) => (name?.startsWith(PREFIX) ? [name] : []));
  return new Set(names.map((name) => name.slice(PREFIX.length)));
}

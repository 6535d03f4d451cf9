// The checks of a draft, on their way into the page.
import { type ReadonlySignal, signal } from '@preact/signals';
import type { DraftChecks } from '../../domain/request/draft-checks.ts';

/** `failed`: offline, or an old page whose files are gone. Nothing can be sent unchecked. */
export type LoadedChecks =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly checks: DraftChecks }
  | { readonly kind: 'failed' };

export function loadChecks(load: () => Promise<DraftChecks>): ReadonlySignal<LoadedChecks> {
  const loaded = signal<LoadedChecks>({ kind: 'loading' });
  load().then(
    (checks) => {
      loaded.value = { kind: 'ready', checks };
    },
    () => {
      loaded.value = { kind: 'failed' };
    },
  );
  return loaded;
}

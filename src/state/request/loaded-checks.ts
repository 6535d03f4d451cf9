// What reads a draft closely and what sends it, on their way into the page: the fields can be filled before they are here.
import { type ReadonlySignal, signal } from '@preact/signals';
import type { DraftChecks } from '../../domain/request/draft-checks.ts';
import type { CallOnce } from '../run/call-once.ts';
import type { PressInvoke } from '../run/press.ts';

export interface SendingParts {
  readonly checks: DraftChecks;
  readonly callOnce: CallOnce;
  readonly pressInvoke: PressInvoke;
}

/** `failed`: offline, or an old page whose files are gone. Nothing can be sent unchecked. */
export type LoadedChecks =
  | { readonly kind: 'loading' }
  | ({ readonly kind: 'ready' } & SendingParts)
  | { readonly kind: 'failed' };

export function loadChecks(load: () => Promise<SendingParts>): ReadonlySignal<LoadedChecks> {
  const loaded = signal<LoadedChecks>({ kind: 'loading' });
  load().then(
    (parts) => {
      loaded.value = { kind: 'ready', ...parts };
    },
    () => {
      loaded.value = { kind: 'failed' };
    },
  );
  return loaded;
}

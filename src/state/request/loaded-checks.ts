// What reads a draft closely and what sends it, on their way into the page: the fields can be filled before they are here.
import { type ReadonlySignal, signal } from '@preact/signals';
import type { DraftChecks } from '../../domain/request/draft-checks.ts';
import type { CallOnce } from '../run/call-once.ts';

export interface CheckingParts {
  readonly checks: DraftChecks;
  readonly callOnce: CallOnce;
}

/** `failed`: offline, or an old page whose files are gone. Nothing can be sent unchecked. */
export type Loaded<Parts> =
  | { readonly kind: 'loading' }
  | ({ readonly kind: 'ready' } & Parts)
  | { readonly kind: 'failed' };

export type LoadedChecks = Loaded<CheckingParts>;

export function loadChecks<Parts extends CheckingParts>(
  load: () => Promise<Parts>,
): ReadonlySignal<Loaded<Parts>> {
  const loaded = signal<Loaded<Parts>>({ kind: 'loading' });
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

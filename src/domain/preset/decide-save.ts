// What becomes of a save, a change of place or a deletion when another tab may have been there first.
// Pure, and meant to run inside one IndexedDB transaction: read, decide, write, with nothing in between.
import { isSameWritten } from './differences.ts';
import type { Preset } from './preset.ts';

export type SaveDecision<P extends Preset> =
  /** Write `preset`; its revision is the stored one's and one more. */
  | { readonly kind: 'saved'; readonly preset: P }
  /** Somebody saved something else since: write nothing, offer both. */
  | { readonly kind: 'conflict'; readonly stored: P; readonly incoming: P }
  /** Somebody deleted it since: write nothing, offer to save it as a new one. */
  | { readonly kind: 'gone'; readonly incoming: P };

export type DeleteDecision<P extends Preset> =
  | { readonly kind: 'deleted' }
  /** Somebody saved something else since: ask again. */
  | { readonly kind: 'conflict'; readonly stored: P };

/**
 * `baseRevision` is the revision that the editing began with, 0 for a preset that is not stored yet (new, imported, or
 * brought back after a deletion). Favourite and order are taken from what is stored: they change by `arrangePreset`.
 */
export function decideSave<P extends Preset>(
  stored: P | undefined,
  baseRevision: number,
  incoming: P,
): SaveDecision<P> {
  if (stored === undefined) {
    if (baseRevision > 0) return { kind: 'gone', incoming };
    // Counting on from its own revision: a preset that came back is not taken for the one that was deleted.
    return { kind: 'saved', preset: { ...incoming, revision: incoming.revision + 1 } };
  }
  // Both wrote the same: there is nothing to lose and nothing to count.
  if (isSameWritten(stored, incoming)) return { kind: 'saved', preset: stored };
  if (stored.revision !== baseRevision) return { kind: 'conflict', stored, incoming };
  const { favourite, order, createdAt } = stored;
  const preset = { ...incoming, favourite, order, createdAt, revision: stored.revision + 1 };
  return { kind: 'saved', preset };
}

/** A change of place or favour, on whatever is stored now. It keeps the revision: it takes no text from anybody who is editing. */
export function arrangePreset<P extends Preset>(
  stored: P,
  change: { readonly favourite?: boolean; readonly order?: number },
): P {
  return { ...stored, ...change };
}

export function decideDelete<P extends Preset>(
  stored: P | undefined,
  baseRevision: number,
): DeleteDecision<P> {
  if (stored === undefined || stored.revision === baseRevision) return { kind: 'deleted' };
  return { kind: 'conflict', stored };
}

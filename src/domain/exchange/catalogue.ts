// The team's catalogue: what changed in it, and how a person's own copy stands to its original.
import { hashContent } from '../preset/content-hash.ts';
import { isSameWritten } from '../preset/differences.ts';
import { duplicatePreset, type NewPreset } from '../preset/make-preset.ts';
import type { Preset, PresetCollection } from '../preset/preset.ts';

export interface CatalogueChange {
  readonly added: readonly Preset[];
  readonly changed: readonly { readonly before: Preset; readonly after: Preset }[];
  readonly gone: readonly Preset[];
}

/**
 * How a copy stands to its original. `unlinked`: it is no copy. `same`: both send the same. `original moved on`: offer its
 * change. `own changes`: nothing to do. `both`: offer it with what would be lost. `original gone`: the catalogue has it no more.
 */
export type LinkState =
  | 'unlinked'
  | 'same'
  | 'original moved on'
  | 'own changes'
  | 'both'
  | 'original gone';

/** By id. Another place in the list is no change. */
export function compareCatalogues(
  before: PresetCollection,
  after: PresetCollection,
): CatalogueChange {
  const old = indexPresets(before);
  const now = indexPresets(after);
  const changed: { before: Preset; after: Preset }[] = [];
  for (const [key, preset] of now) {
    const was = old.get(key);
    if (was !== undefined && !isSameWritten(was, preset))
      changed.push({ before: was, after: preset });
  }
  return {
    added: [...now].filter(([key]) => !old.has(key)).map(([, preset]) => preset),
    changed,
    gone: [...old].filter(([key]) => !now.has(key)).map(([, preset]) => preset),
  };
}

/** “2 new, 1 changed, 1 gone”; undefined where nothing changed. */
export function formatCatalogueChange({
  added,
  changed,
  gone,
}: CatalogueChange): string | undefined {
  const parts = [
    added.length > 0 ? `${added.length} new` : '',
    changed.length > 0 ? `${changed.length} changed` : '',
    gone.length > 0 ? `${gone.length} gone` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? undefined : parts.join(', ');
}

/** A person's own copy of a catalogue preset, linked to it. */
export function copyOriginal<P extends Preset>(original: P, fresh: NewPreset): P {
  return { ...duplicatePreset(original, fresh), origin: toOrigin(original) };
}

/** `original` is the catalogue's preset of the copy's `origin.id` and kind, if it is still there. What is sent is compared, not names. */
export function toLinkState(copy: Preset, original: Preset | undefined): LinkState {
  if (copy.origin === undefined) return 'unlinked';
  if (original === undefined || original.kind !== copy.kind) return 'original gone';
  return compareHashes(copy.origin.hash, hashContent(copy), hashContent(original));
}

/** The same of three `hashContent`: the original when it was copied, the copy, the original now. */
export function compareHashes(copied: string, own: string, now: string): LinkState {
  if (own === now) return 'same';
  if (own === copied) return 'original moved on';
  return now === copied ? 'own changes' : 'both';
}

/** The original's change goes into the copy; its name, tags and place stay the person's. To be saved like an edit. */
export function takeOriginal<P extends Preset>(copy: P, original: P, now: number): P {
  const { id, name, description, tags, favourite, order, revision, createdAt } = copy;
  const own = { id, name, description, tags, favourite, order, revision, createdAt };
  return { ...original, ...own, updatedAt: now, origin: toOrigin(original) };
}

/** The copy stays as it is, and this change of the original is not offered again. */
export function keepOwn<P extends Preset>(copy: P, original: P, now: number): P {
  return { ...copy, updatedAt: now, origin: toOrigin(original) };
}

function toOrigin(original: Preset) {
  return { id: original.id, hash: hashContent(original) };
}

function indexPresets({ presets, contexts }: PresetCollection): Map<string, Preset> {
  const all: readonly Preset[] = [...presets, ...contexts];
  return new Map(all.map((preset) => [`${preset.kind}/${preset.id}`, preset]));
}

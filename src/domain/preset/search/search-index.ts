// The search over all presets: prepared once, kept up to date preset by preset, asked at every keystroke.
import type { Preset } from '../preset.ts';
import { comparePresets } from '../preset-order.ts';
import { findPlaces, type Place } from './find-places.ts';
import { foldText } from './fold-text.ts';
import { toQueryWord } from './query-word.ts';
import { rankEntries } from './rank-entries.ts';
import { createColumns, type SearchColumns } from './search-columns.ts';
import { type SearchEntry, toSearchEntry } from './search-entry.ts';

export interface SearchHit<P extends Preset> {
  readonly preset: P;
  /** What to highlight. */
  readonly places: readonly Place[];
}

export interface SearchAnswer<P extends Preset> {
  /** The best first; equal ones in the order of the list. At most as many as were asked for. */
  readonly hits: readonly SearchHit<P>[];
  /** How many there are in all. */
  readonly total: number;
  /** True: nothing is as it was typed, these come near to it. */
  readonly isNear: boolean;
}

/** A longer query is cut: it is a pasted text, not a search. */
const QUERY_CHARACTERS = 200;
const SHOWN = 100;

export class SearchIndex<P extends Preset> {
  private readonly entries = new Map<string, SearchEntry<P>>();
  private columns: SearchColumns<P> | undefined;

  /** New or changed: the one with the same id goes. */
  put(preset: P): void {
    if (this.entries.get(preset.id)?.preset === preset) return;
    this.entries.set(preset.id, toSearchEntry(preset));
    this.columns = undefined;
  }

  remove(id: string): void {
    if (this.entries.delete(id)) this.columns = undefined;
  }

  /** After the last `put` or `remove`, in a quiet moment: otherwise the next search does it, and takes some keystrokes’ time. */
  prepare(): SearchColumns<P> {
    this.columns ??= createColumns(
      [...this.entries.values()].sort((a, b) => comparePresets(a.preset, b.preset)),
    );
    return this.columns;
  }

  /**
   * Every word of the query must be in the preset somewhere, in any order; case and accents do not count.
   * An empty query finds all. In a payload only the first 100,000 characters are searched.
   */
  search(query: string, limit = SHOWN): SearchAnswer<P> {
    const folded = foldText(query.slice(0, QUERY_CHARACTERS)).trim();
    const words = [...new Set(folded.split(/\s+/))].filter((word) => word !== '').map(toQueryWord);
    const columns = this.prepare();
    const exact = rankEntries(columns, words, folded, false);
    const isNear = exact.length === 0;
    const ranked = isNear ? rankEntries(columns, words, folded, true) : exact;
    const hits = Array.from(ranked.subarray(0, limit), (at) => {
      const entry = columns.entries[at] as SearchEntry<P>;
      return { preset: entry.preset, places: findPlaces(entry, words) };
    });
    return { hits, total: ranked.length, isNear: isNear && ranked.length > 0 };
  }
}

/** Folding takes some microseconds a preset: for ten thousand begin with none and `put` them a few hundred at a time. */
export function createSearchIndex<P extends Preset>(presets: Iterable<P>): SearchIndex<P> {
  const index = new SearchIndex<P>();
  for (const preset of presets) index.put(preset);
  return index;
}

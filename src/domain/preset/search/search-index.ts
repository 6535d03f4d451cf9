// The search over all presets: prepared once, kept up to date preset by preset, asked at every keystroke.
import type { Preset } from '../preset.ts';
import { comparePresets } from '../preset-order.ts';
import type { PresetRow } from '../preset-row.ts';
import { findPlaces, type Place } from './find-places.ts';
import { foldText } from './fold-text.ts';
import { type QueryWord, toQueryWord } from './query-word.ts';
import { rankEntries } from './rank-entries.ts';
import { scoreNearly, scoreWord } from './score-word.ts';
import { createColumns, type SearchColumns } from './search-columns.ts';
import { type SearchEntry, toSearchEntry } from './search-entry.ts';
import { Vocabulary } from './vocabulary.ts';

interface SearchHit {
  readonly row: PresetRow;
  /** What to highlight. */
  readonly places: readonly Place[];
}

export interface SearchAnswer {
  /** The best first; equal ones in the order of the list. At most as many as were asked for. */
  readonly hits: readonly SearchHit[];
  /** How many there are in all. */
  readonly total: number;
  /** True: nothing is as it was typed, these come near to it. */
  readonly isNear: boolean;
}

/** A longer query is cut: it is a pasted text, not a search. */
const QUERY_CHARACTERS = 200;
const SHOWN = 100;
/** Answers that are kept: a query grows letter by letter, and its other words stay. */
const KEPT_WORDS = 64;

export class SearchIndex {
  private readonly entries = new Map<string, SearchEntry>();
  private vocabulary = new Vocabulary();
  private columns: SearchColumns | undefined;
  /** Columns that are half made. */
  private making: ReturnType<typeof createColumns> | undefined;
  private readonly worths = new Map<string, Uint8Array>();
  private readonly nearWorths = new Map<string, Uint8Array>();

  /** New or changed: the one with the same id goes. Of the preset only what a list shows is kept, and its text as it is searched. */
  put(preset: Preset): void {
    this.entries.set(preset.id, toSearchEntry(preset, this.vocabulary));
    this.forget();
  }

  remove(id: string): void {
    if (!this.entries.delete(id)) return;
    // Words that nobody has any more are found by nobody: they go with the last preset.
    if (this.entries.size === 0) this.vocabulary = new Vocabulary();
    this.forget();
  }

  /** After the last `put` or `remove`, in a quiet moment: otherwise the next search does it, and takes some keystrokes’ time. */
  prepare(): void {
    while (!this.prepareSome());
  }

  /** A slice of `prepare`, some milliseconds of it; true: it is done. */
  prepareSome(): boolean {
    if (this.columns !== undefined) return true;
    this.making ??= createColumns(
      [...this.entries.values()].sort((a, b) => comparePresets(a.row, b.row)),
    );
    const step = this.making.next();
    if (step.done !== true) return false;
    this.columns = step.value;
    this.making = undefined;
    return true;
  }

  private toColumns(): SearchColumns {
    this.prepare();
    return this.columns as SearchColumns;
  }

  /**
   * Every word of the query must be in the preset somewhere, in any order; case and accents do not count.
   * An empty query finds all. In a payload only the first 100,000 characters are searched.
   */
  search(query: string, limit = SHOWN): SearchAnswer {
    const folded = foldText(query.slice(0, QUERY_CHARACTERS)).trim();
    const words = [...new Set(folded.split(/\s+/))].filter((word) => word !== '').map(toQueryWord);
    const columns = this.toColumns();
    const worths = words.map((word) => this.toWorth(columns, word));
    const exact = rankEntries(columns, worths, folded);
    const isNear = exact.length === 0;
    const ranked = isNear ? this.rankNear(columns, words, worths, folded) : exact;
    const hits = Array.from(ranked.subarray(0, limit), (at) => {
      const entry = columns.entries[at] as SearchEntry;
      return { row: entry.row, places: findPlaces(entry, words) };
    });
    return { hits, total: ranked.length, isNear: isNear && ranked.length > 0 };
  }

  private rankNear(
    columns: SearchColumns,
    words: readonly QueryWord[],
    worths: readonly Uint8Array[],
    query: string,
  ): Uint32Array {
    const near = words.map((word, at) => {
      const known = this.nearWorths.get(word.text);
      const worth = known ?? this.toNearWorth(columns, word, worths[at] as Uint8Array);
      keep(this.nearWorths, word.text, worth);
      return worth;
    });
    return rankEntries(columns, near, query);
  }

  private toNearWorth(columns: SearchColumns, word: QueryWord, exact: Uint8Array): Uint8Array {
    return scoreNearly(columns, this.vocabulary.findNear(word.near), exact);
  }

  private toWorth(columns: SearchColumns, word: QueryWord): Uint8Array {
    const known = this.worths.get(word.text);
    if (known !== undefined) return known;
    let shorter: Uint8Array | undefined;
    for (let end = word.text.length - 1; end > 0 && shorter === undefined; end -= 1) {
      shorter = this.worths.get(word.text.slice(0, end));
    }
    const worth = scoreWord(columns, word, shorter);
    keep(this.worths, word.text, worth);
    return worth;
  }

  private forget(): void {
    this.columns = undefined;
    this.making = undefined;
    this.worths.clear();
    this.nearWorths.clear();
  }
}

function keep(worths: Map<string, Uint8Array>, word: string, worth: Uint8Array): void {
  if (worths.size >= KEPT_WORDS) worths.clear();
  worths.set(word, worth);
}

/** Folding takes some microseconds a preset: for ten thousand begin with none and `put` them a few hundred at a time. */
export function createSearchIndex(presets: Iterable<Preset>): SearchIndex {
  const index = new SearchIndex();
  for (const preset of presets) index.put(preset);
  return index;
}

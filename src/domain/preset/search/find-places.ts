// Which letters of a found preset to highlight.
import type { FoldedText } from './fold-text.ts';
import { findHumps, findWord, type Range } from './match-word.ts';
import { findNear } from './near-pattern.ts';
import type { QueryWord } from './query-word.ts';
import type { SearchEntry, SearchField } from './search-entry.ts';

/** In UTF-16 units of the field as it was written, `end` exclusive. */
export interface Place extends Range {
  readonly field: SearchField;
  /** Which tag; 0 for the other fields. */
  readonly index: number;
}

/** In the order of the fields, then of the text; they never overlap. */
export function findPlaces(entry: SearchEntry, words: readonly QueryWord[]): Place[] {
  const places = words.flatMap((word) => findWordPlaces(entry, word));
  const order = (place: Place) => FIELDS.indexOf(place.field);
  places.sort((a, b) => order(a) - order(b) || a.index - b.index || a.start - b.start);
  return joinOverlaps(places);
}

const FIELDS: readonly SearchField[] = ['name', 'tags', 'functionName', 'description', 'text'];

/** Every field in which the word stands; where it stands in none, the beginnings of words or what comes near. */
function findWordPlaces(entry: SearchEntry, word: QueryWord): Place[] {
  const short: [SearchField, number, FoldedText][] = [
    ['name', 0, entry.name],
    ...entry.tags.map((tag, index): [SearchField, number, FoldedText] => ['tags', index, tag]),
    ['functionName', 0, entry.functionName],
    ['description', 0, entry.description],
  ];
  const exact = short.flatMap(([field, index, folded]) =>
    toPlaces(field, index, findWord(folded, word.text), word.text),
  );
  exact.push(...toPlaces('text', 0, entry.text.indexOf(word.text), word.text));
  if (exact.length > 0) return exact;
  for (const [field, index, folded] of short) {
    const humps = field === 'description' ? undefined : findHumps(folded, word.text);
    if (humps !== undefined) return humps.map((range) => ({ field, index, ...range }));
  }
  for (const [field, index, { text }] of short) {
    const near = field === 'description' ? undefined : findNear(text, word.near);
    if (near !== undefined) return [{ field, index, ...near }];
  }
  return [];
}

function toPlaces(field: SearchField, index: number, start: number, word: string): Place[] {
  return start < 0 ? [] : [{ field, index, start, end: start + word.length }];
}

function joinOverlaps(places: readonly Place[]): Place[] {
  const joined: Place[] = [];
  for (const place of places) {
    const last = joined.at(-1);
    const isSameText = last?.field === place.field && last.index === place.index;
    if (last !== undefined && isSameText && place.start <= last.end) {
      joined[joined.length - 1] = { ...last, end: Math.max(last.end, place.end) };
    } else joined.push(place);
  }
  return joined;
}

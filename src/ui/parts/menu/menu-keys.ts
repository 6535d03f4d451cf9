// The keys of an open menu: which item gets the focus next.

const MOVES: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at + count - 1) % count,
  Home: () => 0,
  End: (_at, count) => count - 1,
};

/** Letters that come faster than this are one word. */
const WORD_MS = 700;

/** What was typed so far, and when the last letter came (the event's own time, in milliseconds). */
export interface Typed {
  word: string;
  atMs: number;
}

type Press = Pick<
  KeyboardEvent,
  'key' | 'timeStamp' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing'
>;

/** The index of the item to go to; undefined where the key is not the menu's. `typed` is carried on. */
export function findNextItem(
  press: Press,
  labels: readonly string[],
  at: number,
  typed: Typed,
): number | undefined {
  if (press.ctrlKey || press.metaKey || press.altKey || press.isComposing) return undefined;
  const move = MOVES[press.key];
  if (move !== undefined) return move(at, labels.length);
  if ([...press.key].length !== 1 || isPressing(press, typed)) return undefined;
  return findByLetters(press, labels, at, typed);
}

/** The space bar presses the item, unless it stands in the middle of a word that is being typed. */
function isPressing({ key, timeStamp }: Press, { word, atMs }: Typed): boolean {
  return key === ' ' && (word === '' || timeStamp - atMs > WORD_MS);
}

/** Further letters stay with the item that fits them; the same letter again goes on to the next one. */
function findByLetters(
  { key, timeStamp }: Press,
  labels: readonly string[],
  at: number,
  typed: Typed,
): number {
  const letter = key.toLowerCase();
  const isNew = timeStamp - typed.atMs > WORD_MS || typed.word === letter;
  typed.word = isNew ? letter : typed.word + letter;
  typed.atMs = timeStamp;
  const from = isNew ? at + 1 : at;
  const places = labels.map((_label, index) => (from + index) % labels.length);
  const found = places.find((place) => labels[place]?.toLowerCase().startsWith(typed.word));
  return found ?? at;
}

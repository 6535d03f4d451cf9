// What is searched for, made ready to be compared with bytes: upper and lower case by character, white space around the colon of a name left open.

export interface FindQuery {
  readonly text: string;
  readonly isCaseSensitive: boolean;
}

/** One character: the bytes of its spellings. `GAP`: any white space, or none. */
type Part = readonly Uint8Array[];
const GAP: Part = [];

export interface Pattern {
  readonly parts: readonly Part[];
  /** For each byte whether a match can begin with it. */
  readonly first: Uint8Array;
}

const encoder = new TextEncoder();

/**
 * `isJson`: the pretty view has one space after a name's colon and the raw one has what came, so there white space after
 * `":` is no part of what is searched: the same places are found in both views.
 */
export function toPattern({ text, isCaseSensitive }: FindQuery, isJson: boolean): Pattern {
  const parts: Part[] = [];
  let last = '';
  let isAfterName = false;
  for (const character of text) {
    const isSpace = character === ' ' || character === '\t';
    if (isAfterName && isSpace) continue;
    isAfterName = isJson && character === ':' && last === '"';
    if (isAfterName) parts.push(GAP);
    parts.push(isCaseSensitive ? [encoder.encode(character)] : toSpellings(character));
    if (isAfterName) parts.push(GAP);
    last = character;
  }
  const first = new Uint8Array(256);
  for (const bytes of parts[0] ?? []) first[bytes[0] as number] = 1;
  return { parts, first };
}

function toSpellings(character: string): Part {
  const spellings = new Set([character, character.toLowerCase(), character.toUpperCase()]);
  return [...spellings].map((spelling) => encoder.encode(spelling));
}

/** The offset after the match that begins at `at`, or -1. */
export function matchEnd(bytes: Uint8Array, at: number, { parts }: Pattern): number {
  let next = at;
  for (const part of parts) {
    const end = part === GAP ? spaceEnd(bytes, next) : spellingEnd(bytes, next, part);
    if (end < 0) return -1;
    next = end;
  }
  return next;
}

function spellingEnd(bytes: Uint8Array, at: number, part: Part): number {
  for (const spelling of part) {
    let same = 0;
    while (same < spelling.length && bytes[at + same] === spelling[same]) same += 1;
    if (same === spelling.length) return at + same;
  }
  return -1;
}

function spaceEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  while (bytes[at] === 0x20 || bytes[at] === 0x0a || bytes[at] === 0x0d || bytes[at] === 0x09) {
    at += 1;
  }
  return at;
}

// Two texts as one: the lines they share, those that were removed, those that were added.
/** A stretch of the first text and what stands in its place in the second; ends are exclusive. */
export interface Change {
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
}

interface Limits {
  readonly scanLimit: number;
}

/** The algorithm, which is a library's: what differs between two texts, in UTF-16 units. */
export interface Differ {
  /** The smallest changes. */
  diff(a: string, b: string, limits: Limits): readonly Change[];
  /** Changes that a reader follows: not torn apart within words. */
  presentableDiff(a: string, b: string, limits: Limits): readonly Change[];
}

export type LineKind = 'same' | 'removed' | 'added';

/** Lines of the unified text, counted from 1, `last` included. */
export interface Stretch {
  readonly kind: LineKind;
  readonly first: number;
  readonly last: number;
}

/** What differs within a line that stands on both sides; offsets in the unified text. */
export interface ChangedPart {
  readonly from: number;
  readonly to: number;
}

export interface UnifiedText {
  /** Its lines are parted by line feeds. */
  readonly text: string;
  readonly stretches: readonly Stretch[];
  readonly parts: readonly ChangedPart[];
}

/**
 * With more changes than this in one place the comparison is rougher, not slower: larger pieces count as changed. Not a
 * limit of time, because the same two texts must look the same on a busy machine.
 */
const LIMITS: Limits = { scanLimit: 500 };
/** Characters that are compared one by one; after them a line that changed has changed as a whole. */
const COMPARED_WITHIN = 20_000;

/** Lines are parted by line feeds only: a carriage return is a character that may differ like any other. */
export function toUnifiedText(before: string, after: string, differ: Differ): UnifiedText {
  const [a, b] = [toLines(before), toLines(after)];
  const unified = startUnified();
  let left = COMPARED_WITHIN;
  let next = 0;
  for (const { fromA, toA, fromB, toB } of compareLines(a, b, differ)) {
    const [removed, added] = [a.slice(fromA, toA), b.slice(fromB, toB)];
    const changes = left > 0 ? compareWithin(removed.join('\n'), added.join('\n'), differ) : [];
    left -= toB > fromB ? countCharacters(removed) + countCharacters(added) : 0;
    unified.add('same', b.slice(next, fromB), []);
    unified.add('removed', removed, changes.map(toPartOfA));
    unified.add('added', added, changes.map(toPartOfB));
    next = toB;
  }
  unified.add('same', b.slice(next), []);
  return unified.end();
}

/** An empty text has no line, where the editor counts an empty one. */
function toLines(text: string): readonly string[] {
  return text === '' ? [] : text.split('\n');
}

/** One letter for each line, the same for the same line: so the algorithm that compares letters compares lines. */
function compareLines(
  a: readonly string[],
  b: readonly string[],
  { diff }: Differ,
): readonly Change[] {
  const codes = new Map<string, string>();
  const [lettersA, lettersB] = [encode(a, codes), encode(b, codes)];
  // More different lines than there are letters: everything has changed, which is rough and not wrong.
  if (codes.size > LETTERS) return [{ fromA: 0, toA: a.length, fromB: 0, toB: b.length }];
  return diff(lettersA, lettersB, LIMITS);
}

/** UTF-16 units without the surrogates, of which the algorithm keeps two together. */
const LETTERS = 0xf7ff;

function encode(lines: readonly string[], codes: Map<string, string>): string {
  const letters = lines.map((line) => {
    const known = codes.get(line);
    if (known !== undefined) return known;
    const unit = codes.size < 0xd800 ? codes.size : codes.size + 0x800;
    const letter = String.fromCharCode(unit);
    codes.set(line, letter);
    return letter;
  });
  return letters.join('');
}

/** Only where lines were replaced by others: of a line that is new, all is new. */
function compareWithin(
  removed: string,
  added: string,
  { presentableDiff }: Differ,
): readonly Change[] {
  if (removed === '' || added === '' || removed.length + added.length > COMPARED_WITHIN) return [];
  return presentableDiff(removed, added, LIMITS);
}

function countCharacters(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length, 0);
}

const toPartOfA = ({ fromA, toA }: Change): ChangedPart => ({ from: fromA, to: toA });
const toPartOfB = ({ fromB, toB }: Change): ChangedPart => ({ from: fromB, to: toB });

function startUnified() {
  const all: string[] = [];
  const stretches: Stretch[] = [];
  const parts: ChangedPart[] = [];
  let length = 0;
  return {
    /** `changed` counts from the beginning of these lines. */
    add(kind: LineKind, lines: readonly string[], changed: readonly ChangedPart[]) {
      if (lines.length === 0) return;
      stretches.push({ kind, first: all.length + 1, last: all.length + lines.length });
      const start = length;
      let at = 0;
      for (const line of lines) {
        all.push(line);
        const end = length + line.length;
        // Line by line, so that no part reaches over the sign at the beginning of the next one.
        for (; at < changed.length; at += 1) {
          const { from, to } = changed[at] as ChangedPart;
          const part = { from: Math.max(start + from, length), to: Math.min(start + to, end) };
          if (part.from < part.to) parts.push(part);
          if (start + to > end) break;
        }
        length = end + 1;
      }
    },
    end: (): UnifiedText => ({ text: all.join('\n'), stretches, parts }),
  };
}

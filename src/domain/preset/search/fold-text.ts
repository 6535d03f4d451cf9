// Text as the search compares it: without case and accents, of the same length, with the places where words begin.

export interface FoldedText {
  /** As many UTF-16 units as the original, so that a place in one is a place in the other. */
  readonly text: string;
  /** Where words begin: after a space or sign, at a capital after a small letter, where letters and digits meet. */
  readonly starts: readonly number[];
}

const NOT_ASCII = /[\u0080-\uffff]/;
const MARKS = /^[\u0300-\u036f]+$/;
const foldedUnits = new Map<string, string>();

export function foldText(text: string): string {
  if (!NOT_ASCII.test(text)) return text.toLowerCase();
  let folded = '';
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charAt(at);
    folded += unit < '\u0080' ? unit.toLowerCase() : foldUnit(unit);
  }
  return folded;
}

/** For short texts only: a start for every word is kept. */
export function foldWords(text: string): FoldedText {
  return { text: foldText(text), starts: findStarts(text) };
}

function foldUnit(unit: string): string {
  const known = foldedUnits.get(unit);
  if (known !== undefined) return known;
  // An accent goes (é, Ö, й), a syllable that only decomposes (한) stays.
  const [base = unit, ...rest] = unit.toLowerCase().normalize('NFD');
  const isAccented = rest.length > 0 && MARKS.test(rest.join(''));
  const lower = unit.toLowerCase();
  const folded = isAccented ? base : lower.length === 1 ? lower : unit;
  foldedUnits.set(unit, folded);
  return folded;
}

type UnitKind = 'none' | 'small' | 'capital' | 'digit';

function findStarts(text: string): number[] {
  const starts: number[] = [];
  let before: UnitKind = 'none';
  for (let at = 0; at < text.length; at += 1) {
    const kind = toKind(text.charAt(at));
    const isStart =
      kind !== 'none' && kind !== before && !(before === 'capital' && kind === 'small');
    if (isStart) starts.push(at);
    before = kind;
  }
  return starts;
}

function toKind(unit: string): UnitKind {
  if (unit >= '0' && unit <= '9') return 'digit';
  if (unit >= 'a' && unit <= 'z') return 'small';
  if (unit >= 'A' && unit <= 'Z') return 'capital';
  if (unit < '\u0080') return 'none';
  return unit === unit.toLowerCase() ? 'small' : 'capital';
}

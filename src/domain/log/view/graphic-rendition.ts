// “Select graphic rendition”, the escape sequences for colours and weights (ECMA-48 §8.3.117; 256 and true colours as xterm has them).
import { type Tone, toBasicTone, toPaletteTone, toTone } from './tone.ts';

export const MARKS = ['bold', 'dim', 'italic', 'underline', 'strikethrough'] as const;
export type Mark = (typeof MARKS)[number];

export interface Rendition {
  readonly tone?: Tone | undefined;
  readonly back?: Tone | undefined;
  readonly isReversed?: boolean;
  readonly marks: ReadonlySet<Mark>;
}

export const PLAIN: Rendition = { marks: new Set() };

/** What concealed and blinking text would be is not here: a log is there to be read. */
const ON: ReadonlyMap<number, Mark> = new Map<number, Mark>([
  [1, 'bold'],
  [2, 'dim'],
  [3, 'italic'],
  [4, 'underline'],
  [9, 'strikethrough'],
]);
const OFF: ReadonlyMap<number, readonly Mark[]> = new Map<number, readonly Mark[]>([
  [21, ['bold']],
  [22, ['bold', 'dim']],
  [23, ['italic']],
  [24, ['underline']],
  [29, ['strikethrough']],
]);

/** `parameters` as they stand between `[` and `m`: numbers parted by semicolons; none means 0. */
export function rendered(before: Rendition, parameters: string): Rendition {
  const codes = parameters.split(';').map(Number);
  let now = before;
  for (let at = 0; at < codes.length; at += 1) {
    const code = codes[at] ?? 0;
    if (code !== 38 && code !== 48) {
      now = applyCode(now, code);
      continue;
    }
    const extended = readExtended(codes, at + 1);
    at += extended.count;
    if (extended.tone === undefined) continue;
    now = code === 38 ? { ...now, tone: extended.tone } : { ...now, back: extended.tone };
  }
  return now;
}

function applyCode(now: Rendition, code: number): Rendition {
  if (code === 0) return PLAIN;
  if (code === 7 || code === 27) return { ...now, isReversed: code === 7 };
  if (code === 39) return { ...now, tone: undefined };
  if (code === 49) return { ...now, back: undefined };
  const on = ON.get(code);
  if (on !== undefined) return { ...now, marks: new Set(now.marks).add(on) };
  const off = OFF.get(code);
  if (off !== undefined) {
    return { ...now, marks: new Set([...now.marks].filter((mark) => !off.includes(mark))) };
  }
  const tone = toBasicTone(code % 10, code >= 90);
  if (tone === undefined) return now;
  const tens = Math.floor(code / 10);
  if (tens === 3 || tens === 9) return { ...now, tone };
  return tens === 4 || tens === 10 ? { ...now, back: tone } : now;
}

/** After 38 or 48: `5;INDEX`, or `2;RED;GREEN;BLUE`. */
function readExtended(codes: readonly number[], at: number) {
  if (codes[at] === 5) return { count: 2, tone: toPaletteTone(codes[at + 1] ?? 256) };
  if (codes[at] !== 2) return { count: 1, tone: undefined };
  const [red = 256, green = 256, blue = 256] = codes.slice(at + 1, at + 4);
  return {
    count: 4,
    tone: Math.max(red, green, blue) > 255 ? undefined : toTone(red, green, blue),
  };
}

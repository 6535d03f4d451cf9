// Which of the theme's tones a terminal's colour is: a theme can make a few readable in light and in dark, not 16 million.

/** `plain` is black or white: on paper of either colour, text in one of them could not be read. */
export type Tone = 'red' | 'yellow' | 'green' | 'cyan' | 'blue' | 'magenta' | 'grey' | 'plain';

/** The eight colours of every terminal, in the order of their codes. */
const BASIC: readonly Tone[] = [
  'plain',
  'red',
  'green',
  'yellow',
  'blue',
  'magenta',
  'cyan',
  'plain',
];

export function toBasicTone(code: number, isBright: boolean): Tone | undefined {
  return isBright && code === 0 ? 'grey' : BASIC[code];
}

/** Of the 256 colours: 16 basic ones, a cube of 6 × 6 × 6, and 24 greys. */
export function toPaletteTone(index: number): Tone | undefined {
  if (index < 16) return toBasicTone(index % 8, index > 7);
  if (index > 255) return undefined;
  if (index > 231) return toTone(...repeat(8 + (index - 232) * 10));
  const place = index - 16;
  const levels = [Math.floor(place / 36), Math.floor(place / 6) % 6, place % 6].map((step) =>
    step === 0 ? 0 : 55 + step * 40,
  );
  return toTone(levels[0] ?? 0, levels[1] ?? 0, levels[2] ?? 0);
}

function repeat(level: number): [number, number, number] {
  return [level, level, level];
}

/** Where each hue ends, in degrees; red goes on after magenta. */
const HUES: readonly (readonly [end: number, tone: Tone])[] = [
  [20, 'red'],
  [75, 'yellow'],
  [160, 'green'],
  [205, 'cyan'],
  [265, 'blue'],
  [335, 'magenta'],
  [360, 'red'],
];

/** Each from 0 to 255. */
export function toTone(red: number, green: number, blue: number): Tone {
  const most = Math.max(red, green, blue);
  const spread = most - Math.min(red, green, blue);
  if (spread < 40) return most < 50 || most > 200 ? 'plain' : 'grey';
  const hue = toHue(red, green, blue, most, spread);
  return HUES.find(([end]) => hue < end)?.[1] ?? 'red';
}

function toHue(red: number, green: number, blue: number, most: number, spread: number): number {
  if (most === red) return (((green - blue) / spread) * 60 + 360) % 360;
  return most === green ? ((blue - red) / spread) * 60 + 120 : ((red - green) / spread) * 60 + 240;
}

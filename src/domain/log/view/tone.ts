// Which of the theme's tones a terminal's colour is: a theme can make a few readable in light and in dark, not 16 million.

export type Tone = 'red' | 'yellow' | 'green' | 'cyan' | 'blue' | 'magenta' | 'grey' | 'plain';

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

/** From `187, 0, 0`. Black and white are `plain`: on paper of either colour text is readable in neither. */
export function toTone(rgb: string | null): Tone | undefined {
  const [red, green, blue] = (rgb ?? '').split(',').map(Number);
  if (red === undefined || green === undefined || blue === undefined) return undefined;
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

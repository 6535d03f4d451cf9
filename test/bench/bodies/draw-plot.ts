// A drawing of times by size, both on scales of powers of ten, as an SVG that stands alone.

export interface Line {
  readonly name: string;
  readonly points: readonly { readonly megabytes: number; readonly ms: number }[];
}

const WIDTH = 720;
const HEIGHT = 380;
const EDGE = { left: 70, right: 170, top: 30, bottom: 50 };
const COLORS = ['#3b4cca', '#8a8a8a', '#c46a00', '#b3261e', '#2e7d32'];

export function drawPlot(lines: readonly Line[]): string {
  const all = lines.flatMap(({ points }) => points);
  const x = toScale(
    all.map(({ megabytes }) => megabytes),
    EDGE.left,
    WIDTH - EDGE.right,
  );
  const y = toScale(
    all.map(({ ms }) => ms),
    HEIGHT - EDGE.bottom,
    EDGE.top,
  );
  const sizes = [...new Set(all.map(({ megabytes }) => megabytes))];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="system-ui, sans-serif" font-size="12"><title>From the request to the first formatted line, by size</title>`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    `<text x="${EDGE.left}" y="18" font-weight="600">From the request to the first formatted line, in ms</text>`,
    ...y.tens.map((ms) => {
      const at = y.place(ms).toFixed(1);
      return `<path d="M${EDGE.left} ${at}H${WIDTH - EDGE.right}" stroke="#ddd"/><text x="${EDGE.left - 8}" y="${at}" dy="4" text-anchor="end">${ms.toLocaleString('en')}</text>`;
    }),
    ...sizes.map(
      (size) =>
        `<text x="${x.place(size).toFixed(1)}" y="${HEIGHT - EDGE.bottom + 20}" text-anchor="middle">${size} MB</text>`,
    ),
    ...lines.map((line, index) => drawLine(line, COLORS[index % COLORS.length] ?? '#000')),
    '</svg>',
    '',
  ].join('\n');

  function drawLine({ name, points }: Line, color: string): string {
    const places = points.map(({ megabytes, ms }) => [x.place(megabytes), y.place(ms)] as const);
    const path = places.map(([px, py]) => `${px.toFixed(1)} ${py.toFixed(1)}`).join('L');
    const dots = places.map(
      ([px, py]) => `<circle cx="${px.toFixed(1)}" cy="${py.toFixed(1)}" r="3" fill="${color}"/>`,
    );
    const [lastX, lastY] = places.at(-1) ?? [0, 0];
    const label = `<text x="${(lastX + 8).toFixed(1)}" y="${lastY.toFixed(1)}" dy="4" fill="${color}">${name}</text>`;
    if (places.length === 0) return '';
    return `<path d="M${path}" fill="none" stroke="${color}" stroke-width="2"/>${dots.join('')}${label}`;
  }
}

/** From the power of ten below the least to the one above the greatest. */
function toScale(values: readonly number[], from: number, to: number) {
  const low = Math.floor(Math.log10(Math.min(...values)));
  const high = Math.max(Math.ceil(Math.log10(Math.max(...values))), low + 1);
  return {
    place: (value: number) => from + ((Math.log10(value) - low) / (high - low)) * (to - from),
    tens: Array.from({ length: high - low + 1 }, (_, index) => 10 ** (low + index)),
  };
}

// The figures of all sizes and sides as a page to read and as a drawing.
import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { toSpread } from '../figures.ts';
import { drawPlot, type Line } from './draw-plot.ts';
import type { BodyResult, Side } from './measure-bodies.ts';

const FOLDER = new URL('../', import.meta.url);

interface Cell {
  readonly side: Side;
  readonly megabytes: number;
  readonly results: readonly BodyResult[];
}

export async function writeBodyReport(
  results: readonly BodyResult[],
  browser: string,
): Promise<string> {
  const cells = toCells(results);
  const path = fileURLToPath(new URL('LARGE-BODIES.md', FOLDER));
  await writeFile(path, toPage(cells, browser));
  await writeFile(new URL('large-bodies.svg', FOLDER), drawPlot(toLines(cells)));
  return path;
}

function toCells(results: readonly BodyResult[]): readonly Cell[] {
  const cells = new Map<string, Cell>();
  for (const result of results) {
    const { side, megabytes } = result;
    const key = `${megabytes} ${side}`;
    const results = [...(cells.get(key)?.results ?? []), result];
    cells.set(key, { side, megabytes, results });
  }
  return [...cells.values()];
}

function toPage(cells: readonly Cell[], browser: string): string {
  const head =
    '| size | shown by | bare fetch | first formatted line | longest task | search over all | to the end | memory |';
  return [
    '# Large bodies: the desk beside its peers',
    '',
    'Written by `npm run bench` (all sizes; `--quick` measures without writing it). Milliseconds by the page’s clock, medians where a size was shown more than once.',
    `One run in Chromium ${browser} on ${cpus().length} cores of ${process.platform}: judge within it, not by its absolute times.`,
    '',
    '*pre*: `<pre>` with `JSON.stringify(JSON.parse(text), null, 2)`. *codemirror*: the same text in CodeMirror with line numbers and JSON colours. *vanilla-jsoneditor*: its tree.',
    'Memory is what the page’s process grew by, the bytes for the download among it. “—”: nothing that could be called. Long tasks below 50 ms are not told by the browser.',
    '',
    head,
    '| ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...cells.map(toTableRow),
    '',
    '![First formatted line by size](large-bodies.svg)',
    '',
  ].join('\n');
}

function toTableRow({ side, megabytes, results }: Cell): string {
  const first = `| ${megabytes} MB | ${side} |`;
  const times = results.flatMap(({ times }) => (times === undefined ? [] : [times]));
  if (times.length === 0) return `${first} cannot: ${results[0]?.reason ?? 'not measured'} |||||| `;
  const median = (values: readonly (number | undefined)[]) => {
    const known = values.filter((value) => value !== undefined);
    return known.length === 0 ? '—' : Math.round(toSpread(known).median).toLocaleString('en');
  };
  const task = median(times.map(({ longestTaskMs }) => longestTaskMs));
  const memory = median(results.map(({ memoryBytes }) => memoryBytes && memoryBytes / 1e6));
  return [
    first,
    ` ${median(times.map(({ fetchMs }) => fetchMs))} |`,
    ` ${median(times.map(({ firstLineMs }) => firstLineMs))} |`,
    ` ${task === '—' ? '< 50' : task} |`,
    ` ${median(times.map(({ searchMs }) => searchMs))} |`,
    ` ${median(times.map(({ endMs }) => endMs))} |`,
    ` ${memory} MB |`,
  ].join('');
}

function toLines(cells: readonly Cell[]): readonly Line[] {
  const toPoints = (side: Side, read: (result: BodyResult) => number | undefined) =>
    cells
      .filter((cell) => cell.side === side)
      .flatMap(({ megabytes, results }) => {
        const known = results.map(read).filter((value) => value !== undefined);
        return known.length === 0 ? [] : [{ megabytes, ms: toSpread(known).median }];
      });
  const sides = [...new Set(cells.map(({ side }) => side))];
  return [
    ...sides.map((side) => ({
      name: side,
      points: toPoints(side, ({ times }) => times?.firstLineMs),
    })),
    { name: 'bare fetch', points: toPoints('the desk', ({ times }) => times?.fetchMs) },
  ];
}

// The row of the table for a 6 MB JSON.
import { toSpread } from '../figures.ts';
import type { Row } from '../row.ts';
import type { BodyResult } from './measure-bodies.ts';

const ALLOWED_MS = 150;

/** The bar of product.md: at 6 MB, as a ratio of what is allowed. */
export function toBodyRow(results: readonly BodyResult[]): Row {
  const own = results.filter(({ side, megabytes }) => side === 'the desk' && megabytes === 6);
  const times = own.flatMap(({ times }) => (times === undefined ? [] : [times]));
  const what = 'a 6 MB JSON: first formatted line painted, of 2 × the bare fetch + 150 ms';
  const row = { what, unit: 'ratio', bar: 1, details: results } as const;
  const reasons = own.flatMap(({ reason }) => (reason === undefined ? [] : [reason]));
  if (times.length === 0) return { ...row, measured: undefined, notes: reasons };
  const ratios = times.map((one) => one.firstLineMs / (2 * one.fetchMs + ALLOWED_MS));
  const longest = Math.max(...times.map(({ longestTaskMs }) => longestTaskMs ?? 0));
  const task = longest === 0 ? 'none of 50 ms or more' : `${longest.toFixed(0)} ms (bar 50 ms)`;
  return {
    ...row,
    measured: toSpread(ratios).median,
    notes: [`longest task on the page’s thread: ${task}`, 'all sizes and peers: LARGE-BODIES.md'],
  };
}

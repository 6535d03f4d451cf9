// The rows as a table for people and as JSON for comparing.
import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { formatFigure } from './figures.ts';
import { isMet, type Row } from './row.ts';

const RESULTS = fileURLToPath(new URL('./results', import.meta.url));

export interface RunFacts {
  readonly isQuick: boolean;
  readonly browser: string;
}

export function formatTable(rows: readonly Row[]): string {
  const cells = rows.map((row, at) => [
    String(at + 1),
    row.what,
    formatValue(row, row.measured),
    row.bar === undefined ? '' : `≤ ${formatValue(row, row.bar)}`,
    formatVerdict(row),
  ]);
  const lines = [['', 'what', 'measured', 'bar', 'verdict'], ...cells];
  const widths = [0, 1, 2, 3, 4].map((at) =>
    Math.max(...lines.map((line) => line[at]?.length ?? 0)),
  );
  const table = lines.map((line) =>
    line.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  '),
  );
  const notes = rows.map((row, at) => [`\n${at + 1}. ${row.what}`, ...row.notes].join('\n   '));
  return [...table, ...notes].join('\n');
}

function formatValue({ unit }: Row, value: number | undefined): string {
  if (value === undefined) return 'not measured';
  if (unit === 'bytes') return formatKilobytes(value);
  return `${formatFigure(value)} ${unit === 'ms' ? 'ms' : '×'}`;
}

export function formatKilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

function formatVerdict(row: Row): string {
  const met = isMet(row);
  if (met === undefined) return 'no verdict';
  return met ? 'met' : 'MISSED';
}

/** Returns the path of the file. */
export async function writeResults(rows: readonly Row[], facts: RunFacts): Promise<string> {
  await mkdir(RESULTS, { recursive: true });
  const at = new Date().toISOString();
  const path = join(RESULTS, `${at.replaceAll(':', '-')}.json`);
  const machine = { cores: cpus().length, platform: process.platform, node: process.version };
  const judged = rows.map((row) => ({ ...row, isMet: isMet(row) ?? null }));
  await writeFile(path, `${JSON.stringify({ at, ...facts, machine, rows: judged }, null, 2)}\n`);
  return path;
}

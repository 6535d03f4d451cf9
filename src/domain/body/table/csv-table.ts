// CSV as a table: every cell is text, but numbers are sorted as numbers.
import Papa from 'papaparse';
import type { TableSource } from './table-source.ts';

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?$/;

/** The first row gives the names. Comma, semicolon, tab or bar: whichever fits. */
export function readCsvTable(text: string): TableSource {
  const { data } = Papa.parse<string[]>(text, { skipEmptyLines: true });
  const [names = [], ...rows] = data;
  const width = rows.reduce((most, row) => Math.max(most, row.length), names.length);
  const columns = Array.from({ length: width }, (_none, at) => ({
    name: names[at] ?? '',
    isNumeric: isNumericColumn(rows, at),
  }));
  return {
    columns,
    rowCount: rows.length,
    readRow: (row) =>
      columns.map((_column, at) => {
        const text = rows[row]?.[at];
        if (text === undefined) return undefined;
        return { kind: NUMBER.test(text) ? 'number' : 'string', text };
      }),
  };
}

function isNumericColumn(rows: readonly (readonly string[])[], at: number): boolean {
  const values = rows.map((row) => row[at] ?? '').filter((text) => text !== '');
  return values.length > 0 && values.every((text) => NUMBER.test(text));
}

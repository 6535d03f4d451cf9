// Tables out of JSON and CSV: every value as it is written, sorted and filtered as people expect, and out again as CSV.
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../../src/domain/body/json/json-document.ts';
import { type Steps, takeSteps } from '../../../../src/domain/body/steps.ts';
import { readCsvTable } from '../../../../src/domain/body/table/csv-table.ts';
import { findTables } from '../../../../src/domain/body/table/find-tables.ts';
import { readJsonTable } from '../../../../src/domain/body/table/json-table.ts';
import { orderRows, type TableSort } from '../../../../src/domain/body/table/table-order.ts';
import type { TableSource } from '../../../../src/domain/body/table/table-source.ts';
import { writeCsv } from '../../../../src/domain/body/table/write-csv.ts';
import { decode, encode } from '../../json/json-arbitraries.ts';

function toTable(json: string): TableSource {
  const document = takeSteps(readDocument(encode(json)));
  return takeSteps(readJsonTable(document, findTables(document)[0]?.start ?? document.start));
}

const readTexts = (table: TableSource, row: number) => table.readRow(row).map((cell) => cell?.text);

function order(
  table: TableSource,
  sort: TableSort | undefined,
  text = '',
  column: number | undefined = undefined,
): number[] {
  return [...takeSteps(orderRows(table, { sort, filter: { text, column } }))];
}

describe('a table of JSON', () => {
  it('has a column for every name, in the order in which they first appear', () => {
    const table = toTable(
      '[{"b": 1, "a": 2}, {"c": null, "a": "x"}, {}, {"a": {"d": [1, 2]}, "b": 1.50}]',
    );
    expect(table.columns.map(({ name }) => name)).toEqual(['b', 'a', 'c']);
    expect([0, 1, 2, 3].map((row) => readTexts(table, row))).toEqual([
      ['1', '2', undefined],
      [undefined, 'x', 'null'],
      [undefined, undefined, undefined],
      ['1.50', '{"d":[1,2]}', undefined],
    ]);
    expect(table.columns.map(({ isNumeric }) => isNumeric)).toEqual([true, false, false]);
  });

  it('knows a name however it is spelt, and of two of a kind takes the later', () => {
    const table = toTable('[{"\\u0061": 1}, {"a": 2, "a": 3}]');
    expect(table.columns.map(({ name }) => name)).toEqual(['a']);
    expect(readTexts(table, 1)).toEqual(['3']);
  });

  it('has a column of its own for rows that are no objects', () => {
    const table = toTable('[{"a": 1}, 2, [3]]');
    expect(table.columns.map(({ name }) => name)).toEqual(['a', '(value)']);
    expect([1, 2].map((row) => readTexts(table, row))).toEqual([
      [undefined, '2'],
      [undefined, '[3]'],
    ]);
  });

  it('holds what JSON.parse holds, for any rows', () => {
    const row = fc.dictionary(
      fc.constantFrom('a', 'b', '__proto__', 'constructor', 'ü'),
      fc.jsonValue(),
    );
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), (rows) => {
        const table = toTable(JSON.stringify(rows));
        const read = rows.map((_row, at) =>
          table
            .readRow(at)
            .flatMap((cell, column) =>
              cell === undefined
                ? []
                : [
                    [
                      table.columns[column]?.name,
                      cell.kind === 'string' ? cell.text : JSON.parse(cell.text),
                    ],
                  ],
            ),
        );
        const byName = (entries: unknown[][]) => Object.fromEntries(entries as [string, unknown][]);
        expect(read.map(byName)).toEqual(
          rows.map((one) => byName(Object.entries(JSON.parse(JSON.stringify(one))))),
        );
      }),
      { numRuns: 30 },
    );
  });

  it.each([
    ['[{"a": 1}]', [['@', 1]]],
    [
      '{"data": {"items": [{}, {}]}, "log": [{}], "ids": [1]}',
      [
        ['data.items', 2],
        ['log', 1],
      ],
    ],
    ['{"first name": [{}]}', [['"first name"', 1]]],
    ['{"a": [], "b": [[{}]]}', []],
    ['"[{}]"', []],
    ['', []],
  ])('is found in %s', (json, found) => {
    expect(
      findTables(takeSteps(readDocument(encode(json)))).map(({ path, rows }) => [path, rows]),
    ).toEqual(found);
  });

  it('of broken JSON goes as far as it is good', () => {
    expect(toTable('[{"a": 1}, {"a": 2}, {"a": tru').rowCount).toBeGreaterThanOrEqual(2);
  });
});

describe('sorting', () => {
  it('compares numbers to the last digit, and is stable', () => {
    const table = toTable(
      '[{"n": 9007199254740993}, {"n": 10}, {"n": 9007199254740992}, {"n": 9}, {"n": 1e1}, {"n": 1e400}]',
    );
    expect(order(table, { column: 0, direction: 'up' })).toEqual([3, 1, 4, 2, 0, 5]);
    expect(order(table, { column: 0, direction: 'down' })).toEqual([5, 0, 2, 1, 4, 3]);
  });

  it('keeps kinds apart, and what is missing at the end in either direction', () => {
    const table = toTable(
      '[{"v": null}, {"v": "b"}, {}, {"v": true}, {"v": 2}, {"v": "a"}, {"v": [1]}]',
    );
    expect(order(table, { column: 0, direction: 'up' })).toEqual([4, 5, 1, 3, 0, 6, 2]);
    expect(order(table, { column: 0, direction: 'down' })).toEqual([6, 0, 3, 1, 5, 4, 2]);
  });

  it('orders any integers as BigInt does', () => {
    fc.assert(
      fc.property(fc.array(fc.bigInt({ min: -(2n ** 66n), max: 2n ** 66n })), (numbers) => {
        const table = toTable(`[${numbers.map((number) => `{"n":${number}}`).join(',')}]`);
        const sorted = order(table, { column: 0, direction: 'up' }).map((row) => numbers[row]);
        expect(sorted).toEqual([...numbers].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
      }),
    );
  });
});

describe('filtering', () => {
  const table = toTable(
    '[{"name": "Zo\\u00eb", "id": 10}, {"name": "Max", "id": 7}, {"id": 101, "tag": ["zoë"]}]',
  );

  it('finds what the cells say, in any column or in one', () => {
    expect(order(table, undefined, 'zoë')).toEqual([0, 2]);
    expect(order(table, undefined, 'ZOË', 0)).toEqual([0]);
    expect(order(table, undefined, '10')).toEqual([0, 2]);
    expect(order(table, undefined, 'name')).toEqual([]);
  });

  it('goes together with sorting', () => {
    expect(order(table, { column: 1, direction: 'down' }, '1')).toEqual([2, 0]);
  });
});

describe('CSV', () => {
  const toCsv = (table: TableSource, rows = order(table, undefined)) => {
    const columns = table.columns.map((_column, at) => at);
    return takeSteps(writeCsv(table, Uint32Array.from(rows), columns));
  };

  it('comes back as the same cells, for any texts and numbers', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('a,b', '"', '\n', '\r\n', ' ', ';', 'ü"ö'),
    );
    const safe = text.filter((one) => !/^[=+\-@\t\r\uFEFF]/.test(one) && one !== '');
    const number = fc.constantFrom('-5', '12345678901234567890', '1.0', '1e400', '-0.10');
    const cell = fc.oneof(
      safe.map((one) => JSON.stringify(one)),
      number,
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const table = toTable(`[${rows.map(([a, b]) => `{"a":${a},"b":${b}}`).join(',')}]`);
        const back = Papa.parse<string[]>(decode(toCsv(table).bytes), { skipEmptyLines: true });
        expect(back.data).toEqual([['a', 'b'], ...rows.map((_row, at) => readTexts(table, at))]);
      }),
    );
  });

  it('lets no text of a stranger become a formula, and no number be changed for it', () => {
    const table = toTable(
      '[{"=name": "=HYPERLINK(\\"//x\\")", "n": -5}, {"=name": "@SUM(A1)"}, {"=name": "+1", "n": null}]',
    );
    const { bytes, guarded } = toCsv(table);
    expect(decode(bytes)).toBe(
      '\'=name,n\r\n"\'=HYPERLINK(""//x"")",-5\r\n\'@SUM(A1),\r\n\'+1,\r\n',
    );
    expect(guarded).toBe(4);
  });

  it('holds the shown rows and columns in their order', () => {
    const table = toTable('[{"a": 1, "b": 2}, {"a": 3, "b": 4}]');
    expect(decode(takeSteps(writeCsv(table, Uint32Array.of(1, 0), [1])).bytes)).toBe(
      'b\r\n4\r\n2\r\n',
    );
  });

  it('begins with a byte order mark only where there is more than ASCII', () => {
    expect(toCsv(toTable('[{"a": "é"}]')).bytes.subarray(0, 3)).toEqual(
      Uint8Array.of(0xef, 0xbb, 0xbf),
    );
    expect(toCsv(toTable('[{"a": "e"}]')).bytes[0]).toBe(0x61);
  });

  it('is a table itself: names in its first row, numbers to the right', () => {
    const table = readCsvTable('id;name\n10;"Müller; Zoë"\n9;x;more\n');
    expect(table.columns).toEqual([
      { name: 'id', isNumeric: true },
      { name: 'name', isNumeric: false },
      { name: '', isNumeric: false },
    ]);
    expect([0, 1].map((row) => readTexts(table, row))).toEqual([
      ['10', 'Müller; Zoë', undefined],
      ['9', 'x', 'more'],
    ]);
    expect(order(table, { column: 0, direction: 'up' })).toEqual([1, 0]);
  });
});

it('long work is done in steps', () => {
  const rows = Array.from({ length: 5000 }, (_none, at) => `{"n":${(at * 7919) % 5000}}`);
  const table = toTable(`[${rows.join(',')}]`);
  const count = (steps: Steps<unknown>) => {
    let taken = 0;
    while (steps.next().done !== true) taken += 1;
    return taken;
  };
  expect(
    count(
      orderRows(table, {
        sort: { column: 0, direction: 'up' },
        filter: { text: '', column: undefined },
      }),
    ),
  ).toBeGreaterThan(30);
});

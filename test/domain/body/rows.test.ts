import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RowIndex } from '../../../src/domain/body/rows/row-index.ts';
import { countRows, findPlace, readRows } from '../../../src/domain/body/text-tasks.ts';
import { formatJson } from '../../../src/domain/json/format-json.ts';
import { damagedJsonText, decode, encode, jsonText } from '../json/json-arbitraries.ts';
import { answer, joinRows, listRows, toBody, toText } from './given-body.ts';

const WIDE = 100_000;
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.stringMatching(/^[ab \t\n\r"{}[\]:,]{0,60}$/),
);
const anyBytes = fc.oneof(
  jsonText.map(encode),
  damagedJsonText.map(encode),
  anyText.map(encode),
  fc.uint8Array({ maxLength: 60 }),
);
const columns = fc.integer({ min: 8, max: 40 });
/** A line break of any of the three sorts is one in a row. */
const asLines = (text: string) => text.replaceAll(/\r\n?/g, '\n');

describe('the rows of a body', () => {
  it('say together in the raw view what came, whatever the columns', () => {
    fc.assert(
      fc.property(anyBytes, columns, (bytes, columns) => {
        const rows = listRows(toBody(bytes), { view: 'raw', columns });
        expect(joinRows(rows)).toBe(asLines(decode(bytes)));
      }),
    );
  });

  it('say together in the pretty view what formatting the whole would write', () => {
    fc.assert(
      fc.property(fc.oneof(jsonText, damagedJsonText), columns, (text, columns) => {
        const bytes = encode(text);
        const rows = listRows(toBody(bytes), { view: 'pretty', columns });
        expect(joinRows(rows)).toBe(asLines(decode(formatJson(bytes))));
      }),
    );
  });

  it('are lines where nothing is cut', () => {
    const rows = listRows(toBody(encode('{"a":[1,{}],"b":"x"}')), {
      view: 'pretty',
      columns: WIDE,
    });
    expect(rows.map((row) => [row.line, row.indent, toText(row)])).toEqual([
      [1, 0, '{'],
      [2, 2, '"a": ['],
      [3, 4, '1,'],
      [4, 4, '{}'],
      [5, 2, '],'],
      [6, 2, '"b": "x"'],
      [7, 0, '}'],
    ]);
  });

  it('are cut after whole characters, after a space where one is near', () => {
    const cut = (text: string) =>
      listRows(toBody(encode(text)), { view: 'raw', columns: 8 }).map(toText);
    expect(cut('aaaaaaaaaaa')).toEqual(['aaaaaaaa', 'aaa']);
    expect(cut('one two three')).toEqual(['one two ', 'three']);
    expect(cut('日本語日本語')).toEqual(['日本語日', '本語']);
    expect(cut('😀😀😀😀😀')).toEqual(['😀😀😀😀', '😀']);
    expect(cut('a\tb\tc')).toEqual(['a\tb', '\tc']);
  });

  it('are never longer than their columns, but for a comma or a bracket', () => {
    fc.assert(
      fc.property(jsonText, columns, (text, columns) => {
        for (const row of listRows(toBody(encode(text)), { view: 'pretty', columns })) {
          expect([...toText(row)].length + row.shownIndent).toBeLessThanOrEqual(columns + 3);
        }
      }),
    );
  });

  it('know what their pieces are, in a string over several rows, too', () => {
    const rows = listRows(toBody(encode('{"n":[1,true,"aaaaaaaaaaaaaaa"]}')), {
      view: 'raw',
      columns: 10,
    });
    const kinds = rows.map(({ pieces }) => pieces.map(({ kind, text }) => `${kind} ${text}`));
    expect(kinds.at(-1)).toEqual(['string aaaaaaaaa"', 'punctuation ]', 'punctuation }']);
    expect(kinds[0]?.slice(0, 2)).toEqual(['punctuation {', 'key "n"']);
  });

  it('stand where they stand, wherever one begins to look', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(jsonText, { minLength: 300, maxLength: 400 }),
        fc.constantFrom('pretty', 'raw'),
        fc.nat(),
        async (items, view, at) => {
          const body = toBody(encode(`[${items.join(',\n')}]`));
          const layout = { view, columns: 12 } as const;
          const all = listRows(body, layout);
          const count = await answer(countRows(body, layout));
          expect(count).toMatchObject({ rows: all.length, isAll: true });
          const from = at % all.length;
          const { rows } = await answer(readRows(body, { layout, from, count: 5 }));
          expect(rows).toEqual(all.slice(from, from + 5));
          const offset = (all[from]?.at ?? 0) + 0;
          const place = { kind: 'offset', offset } as const;
          const found = await answer(findPlace(body, { layout, place }));
          expect(all[found.row]?.at).toBe(offset);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('of the beginning are there before all are counted', async () => {
    const body = toBody(encode(`[${'1,'.repeat(200_000)}1]`));
    let breaths = 0;
    const question = { layout: { view: 'pretty', columns: 80 }, from: 0, count: 50 } as const;
    const { rows } = await answer(readRows(body, question), () => {
      breaths += 1;
    });
    expect([rows.length, breaths]).toEqual([50, 1]);
  });

  it('keep few numbers of millions of rows', () => {
    const body = toBody(encode(`[${'1,'.repeat(500_000)}1]`));
    const index = new RowIndex(body, { view: 'pretty', columns: 80 });
    while (index.advance(10_000));
    expect(index.rows).toBe(500_003);
    const cursor = index.cursorAt(400_000);
    expect([cursor.row, cursor.line]).toEqual([400_000, 400_001]);
  });
});

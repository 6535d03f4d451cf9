import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPlace, findText, readRows } from '../../../src/domain/body/text-tasks.ts';
import { encode } from '../json/json-arbitraries.ts';
import { answer, toBody } from './given-body.ts';

const layout = { view: 'raw', columns: 10 } as const;

/** By another way than the search's. */
function countNaively(text: string, query: string, isCaseSensitive: boolean): number {
  const toCase = (one: string) => (isCaseSensitive ? one : one.toLowerCase());
  return toCase(text).split(toCase(query)).length - 1;
}

describe('a search', () => {
  it('counts every place, none over another, as a naive one does', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.stringMatching(/^[abAB é]{0,80}$/),
        fc.stringMatching(/^[abAé]{1,3}$/),
        fc.boolean(),
        fc.integer({ min: 1, max: 2000 }),
        async (piece, text, isCaseSensitive, times) => {
          const all = piece.repeat(times);
          const find = { text, isCaseSensitive };
          const { count } = await answer(findText(toBody(encode(all)), { find, from: 0 }));
          expect(count).toBe(countNaively(all, text, isCaseSensitive));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('finds each place again by its number, in a body of many blocks', async () => {
    const body = toBody(encode('needle in the hay '.repeat(10_000)));
    const find = { text: 'NEEDLE', isCaseSensitive: false };
    const { count, nearest } = await answer(findText(body, { find, from: 18 * 7000 + 1 }));
    expect([count, nearest]).toEqual([10_000, 7001]);
    for (const number of [0, 1, 5000, 9999]) {
      const place = { kind: 'found', find, number } as const;
      const { offset } = await answer(findPlace(body, { layout, place }));
      expect(offset).toBe(number * 18);
    }
  });

  it('begins again at the top where nothing is found below', async () => {
    const body = toBody(encode('one two'));
    const question = { find: { text: 'one', isCaseSensitive: true }, from: 3 };
    expect(await answer(findText(body, question))).toMatchObject({ count: 1, nearest: 0 });
  });

  it('tells apart upper and lower case where it is asked to, of other letters too', async () => {
    const body = toBody(encode('Zoë ZOË zoë'));
    const count = async (text: string, isCaseSensitive: boolean) =>
      (await answer(findText(body, { find: { text, isCaseSensitive }, from: 0 }))).count;
    expect([await count('zoë', true), await count('zoË', false)]).toEqual([1, 3]);
  });

  it('finds a name with its value in either view, however they are spaced', async () => {
    const body = toBody(encode('{"a" :\n 1, "b":"c: 1", "a":1}'));
    const count = async (text: string) =>
      (await answer(findText(body, { find: { text, isCaseSensitive: true }, from: 0 }))).count;
    expect([await count('"a": 1'), await count('"a":1'), await count('c: 1')]).toEqual([2, 2, 1]);
    expect(await count('c:1')).toBe(0);
  });

  it('marks what it finds in the rows, over the end of one, too', async () => {
    const body = toBody(encode('aaaa aaneedleaa'));
    const find = { text: 'needle', isCaseSensitive: true };
    await answer(findText(body, { find, from: 0 }));
    const question = { layout, from: 0, count: 9, find, current: 7 };
    const { rows } = await answer(readRows(body, question));
    const marked = rows.flatMap(({ pieces }) => pieces.filter(({ mark }) => mark !== undefined));
    expect(marked.map(({ text }) => text).join('')).toBe('needle');
    expect(marked.every(({ mark }) => mark === 'current')).toBe(true);
  });

  it('stops where nobody waits any more, and goes on from there', async () => {
    const body = toBody(encode('x'.repeat(500_000)));
    const question = { find: { text: 'x', isCaseSensitive: true }, from: 0 };
    const run = findText(body, question);
    await run.next();
    await run.return(undefined as never);
    expect((await answer(findText(body, question))).count).toBe(500_000);
  });
});

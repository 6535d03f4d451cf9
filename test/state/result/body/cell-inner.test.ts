// What a cell of a table holds, when one goes on before it is known.
import { expect, it } from 'vitest';
import { createCellLook } from '../../../../src/state/result/body/cell-inner.ts';
import { createFakeBodies } from '../../fake-bodies.ts';

async function give(text: string) {
  const body = createFakeBodies().open();
  void body.append(new TextEncoder().encode(text));
  body.finish();
  await body.ask('openTable', 0);
  let count = 0;
  const ask: typeof body.ask = (...question) => {
    count += 1;
    return body.ask(...question);
  };
  return { look: createCellLook({ ...body, ask }, 0), countAsked: () => count };
}

const inA = { start: 7, end: 20, hint: { wrap: 'json' } };

it('is nothing once another cell has been looked at', async () => {
  const { look, countAsked } = await give('[{"a": "{\\"in\\": 1}", "b": 2}]');
  const left = look.look({ row: 0, column: 0 });
  const stood = look.look({ row: 0, column: 1 });
  expect(await left).toBeUndefined();
  expect(await stood).toBeUndefined();
  expect(look.found.value).toBeUndefined();
  expect(countAsked()).toBe(2);
});

it('is asked for once, whoever wants to know', async () => {
  const { look, countAsked } = await give('[{"a": "{\\"in\\": 1}", "b": 2}]');
  const both = [look.look({ row: 0, column: 0 }), look.look({ row: 0, column: 0 })];
  expect(await Promise.all(both)).toMatchObject([inA, inA]);
  expect(look.found.value).toMatchObject(inA);
  expect(countAsked()).toBe(1);
});

it('is gone as soon as one stands in no cell', async () => {
  const { look } = await give('[{"a": "{\\"in\\": 1}", "b": 2}]');
  await look.look({ row: 0, column: 0 });
  await look.look(undefined);
  expect(look.found.value).toBeUndefined();
});

// What a cell of a table holds, when one goes on before it is known.
import { expect, it } from 'vitest';
import { createCellLook } from '../../../../src/state/result/body/cell-inner.ts';
import { createTableState } from '../../../../src/state/result/body/table-state.ts';
import { createFakeBodies } from '../../fake-bodies.ts';

async function give(text: string) {
  const bodies = createFakeBodies();
  const body = bodies.open();
  void body.append(new TextEncoder().encode(text));
  body.finish();
  const table = createTableState(body, 0);
  await expect.poll(() => table.columns.value).toBeDefined();
  let count = 0;
  const look = createCellLook((cell) => {
    count += 1;
    return table.readInner(cell);
  });
  return { bodies, table, look, countAsked: () => count };
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

it('is nothing where what reads the body has stopped, and the table says so', async () => {
  const { bodies, table, look } = await give('[{"a": "{\\"in\\": 1}"}]');
  bodies.breakOff('gone');
  expect(await look.look({ row: 0, column: 0 })).toBeUndefined();
  expect(table.trouble.value).toContain('has stopped (gone)');
});

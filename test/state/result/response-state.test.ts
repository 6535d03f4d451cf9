import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import type { Run } from '../../../src/domain/run/run.ts';
import { createResponseState } from '../../../src/state/result/response-state.ts';
import { createResultState } from '../../../src/state/result/result-state.ts';
import { createFakeBodies, toFakePorts } from '../fake-bodies.ts';
import { settle } from '../fakes.ts';
import { toOutcomeRun, toReturned } from '../runs.ts';

const LONG = { timeout: 60_000 };

function giveResponse(body: string | Uint8Array) {
  const bodies = createFakeBodies();
  const current = signal<Run | undefined>(toOutcomeRun(toReturned(body)));
  const ports = toFakePorts(bodies);
  const response = createResponseState(
    createResultState(current),
    async () => ports,
    () => 'response',
  );
  response.text.setColumns(40);
  response.text.window.show({ first: 0, count: 10 });
  const read = () =>
    response.text.window.rows.value.rows.map(({ pieces }) => pieces.map((p) => p.text).join(''));
  return { bodies, current, response, read };
}

describe('a response', () => {
  it('that is JSON is shown pretty, and raw when that is chosen', async () => {
    const { response, read } = giveResponse('{"a":12345678901234567890}');
    await expect.poll(read, LONG).toEqual(['{', '"a": 12345678901234567890', '}']);
    const offered = () => response.chosen.offered.value;
    await expect.poll(offered, LONG).toEqual(['pretty', 'raw', 'tree', 'query']);
    response.chosen.choose('raw');
    await expect.poll(read, LONG).toEqual(['{"a":12345678901234567890}']);
  });

  it('that is text is shown as it came, and its bytes when that is chosen', async () => {
    const { response, read } = giveResponse('one\ntwo');
    await expect.poll(read, LONG).toEqual(['one', 'two']);
    await expect.poll(() => response.chosen.offered.value, LONG).toEqual(['raw', 'hex']);
    expect(response.chosen.view.value).toBe('raw');
  });

  it('of one string, handed over in pieces, is shown beyond its first piece, and searched to its end', async () => {
    const { response, read } = giveResponse(`{"text":"${'lorem ipsum '.repeat(200_000)}the end"}`);
    const { find, count } = response.text;
    find.open();
    find.type('the end');
    await expect.poll(() => read().length, LONG).toBeGreaterThan(9);
    await expect.poll(() => count.value, LONG).toMatchObject({ isAll: true, lines: 3 });
    await expect.poll(() => find.found.value, LONG).toMatchObject({ count: 1, isAll: true });
  });

  it('is copied as it is shown', async () => {
    const { response, read } = giveResponse('[1]');
    await expect.poll(read, LONG).toEqual(['[', '1', ']']);
    const text = new TextDecoder().decode(await response.readText());
    expect(text).toBe('[\n  1\n]');
  });

  it('is looked at the way that was chosen for its function, and another function’s its own', async () => {
    const { current, response, read } = giveResponse('[1]');
    await expect.poll(read, LONG).toEqual(['[', '1', ']']);
    response.chosen.choose('raw');
    await expect.poll(read, LONG).toEqual(['[1]']);
    current.value = toOutcomeRun(toReturned('[2]'), { functionName: 'other' });
    await expect.poll(read, LONG).toEqual(['[', '2', ']']);
    current.value = toOutcomeRun(toReturned('[3]'));
    await expect.poll(read, LONG).toEqual(['[3]']);
  });

  it('that is very large is shown when that is asked for, and given back with the next', async () => {
    const bytes = new Uint8Array(50_000_001).fill(0x20);
    bytes[0] = 0x5b;
    bytes[50_000_000] = 0x5d;
    const { bodies, current, response, read } = giveResponse(bytes);
    await settle();
    expect([response.heldBack.value, response.kind.value]).toEqual([50_000_001, 'json']);
    expect(bodies.count()).toBe(0);
    response.reveal();
    await expect.poll(() => response.body.survey.value?.isWhole, LONG).toBe(true);
    await expect.poll(read, LONG).toEqual(['[]']);
    current.value = toOutcomeRun(toReturned('[2]'));
    await expect.poll(read, LONG).toEqual(['[', '2', ']']);
    expect(response.heldBack.value).toBeUndefined();
  });

  it('goes to what another view points at, once the screen is as wide as it will be', async () => {
    const { response, read } = giveResponse(`[${'1,'.repeat(500)}{"a":[2]}]`);
    await expect.poll(() => response.text.count.value.isAll, LONG).toBe(true);
    response.text.point({ start: 1001, end: 1002 });
    await settle();
    expect(response.text.target.value).toBeUndefined();
    expect([response.text.takeFocus(), response.text.takeFocus()]).toEqual([true, false]);
    response.text.setColumns(30);
    await expect.poll(() => response.text.target.value?.row, LONG).toBe(501);
    response.text.window.show({ first: 501, count: 3 });
    await expect.poll(() => read()[0], LONG).toBeDefined();
    const pieces = () => response.text.window.rows.value.rows.flatMap((row) => row.pieces);
    const marked = () => pieces().filter(({ mark }) => mark === 'pointed');
    await expect.poll(marked, LONG).toEqual([{ kind: 'punctuation', text: '{', mark: 'pointed' }]);
    // From here on it is looked at as any other place.
    response.text.setTop(503);
    response.text.setColumns(20);
    await expect.poll(() => response.text.target.value, LONG).toMatchObject({ row: 503 });
  });

  it('keeps the place where the person looks when it is laid out anew', async () => {
    const { response } = giveResponse(`[${'{"a":[1,2,3]},'.repeat(500)}1]`);
    const rows = () => response.text.window.rows.value;
    await expect.poll(() => response.text.count.value.isAll, LONG).toBe(true);
    response.text.setTop(1000);
    response.text.window.show({ first: 1000, count: 10 });
    await expect.poll(() => rows().from, LONG).toBeGreaterThan(900);
    const { at } = rows().rows[1000 - rows().from] ?? { at: -1 };
    response.chosen.choose('raw');
    await expect.poll(() => response.text.count.value.rows, LONG).toBeLessThan(1000);
    const target = response.text.target.value?.row ?? -1;
    response.text.window.show({ first: target, count: 10 });
    await expect.poll(() => rows().rows[target - rows().from]?.at, LONG).toBeLessThanOrEqual(at);
    expect(rows().rows[target + 1 - rows().from]?.at).toBeGreaterThan(at);
  });
});

describe('a search', () => {
  it('counts, goes to the first place, and on from one to the next', async () => {
    const { response } = giveResponse(`[${'"mug","cup",'.repeat(500)}"MUG"]`);
    const { find, window } = response.text;
    await expect.poll(() => window.rows.value.rows.length, LONG).toBeGreaterThan(0);
    find.open();
    find.type('mug');
    await expect.poll(() => find.found.value, LONG).toMatchObject({ count: 501, isAll: true });
    await expect.poll(() => find.number.value).toBe(0);
    find.step(-1);
    await expect.poll(() => response.text.target.value?.row, LONG).toBe(1001);
    find.setCaseSensitive(true);
    await expect.poll(() => find.found.value?.count, LONG).toBe(500);
    find.close();
    expect([find.found.value, find.marks.value]).toEqual([undefined, {}]);
  });
});

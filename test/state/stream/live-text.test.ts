import { describe, expect, it } from 'vitest';
import { createStreamKeeper } from '../../../src/state/stream/live-stream.ts';
import { createLiveText } from '../../../src/state/stream/live-text.ts';
import { createFakeBodies, toFakePorts } from '../fake-bodies.ts';
import { createFakeClock, settle } from '../fakes.ts';
import { encode, HEAD } from './given-streaming.ts';

async function giveLiveText() {
  const clock = createFakeClock();
  const keeper = createStreamKeeper(clock, undefined);
  const bodies = createFakeBodies();
  const live = createLiveText(keeper.live, async () => toFakePorts(bodies));
  keeper.sink.begin(HEAD);
  live.text.setColumns(40);
  const take = async (text: string) => {
    void keeper.sink.take(encode(text));
    clock.pass(50);
    // A body takes its turns one after the other.
    for (let turn = 0; turn < 20; turn += 1) await settle();
  };
  await settle();
  return { live, keeper, take, bodies };
}

describe('the text of a stream', () => {
  it('is searched from its first byte on, long before there is much of it', async () => {
    const { live, take } = await giveLiveText();
    live.text.find.open();
    live.text.find.type('line');
    await take('line 1\nli');
    expect(live.text.find.found.value?.count).toBe(1);
    await take('ne 2\n');
    expect(live.text.find.found.value?.count).toBe(2);
  });

  it('is laid out as it comes, and its end is gone to', async () => {
    const { live, take } = await giveLiveText();
    await take('one\ntwo\n');
    expect([live.shownBytes.value, live.text.count.value.rows]).toEqual([8, 2]);
    await take('three\nfour\n');
    expect(live.text.count.value.rows).toBe(4);
    expect(live.text.target.value?.row).toBe(3);
  });

  it('stays where it is once somebody looks back, until the end is wanted again', async () => {
    const { live, take } = await giveLiveText();
    await take('one\ntwo\n');
    live.follow(false);
    const before = live.text.target.value;
    await take('three\n');
    expect([live.text.target.value, live.shownBytes.value]).toEqual([before, 14]);
    live.follow(true);
    for (let turn = 0; turn < 20; turn += 1) await settle();
    expect(live.text.target.value?.row).toBe(2);
  });

  it('stands still while it is paused; what comes is counted, and is there afterwards', async () => {
    const { live, take } = await giveLiveText();
    await take('one\n');
    live.pause(true);
    await take('two\n');
    await take('three\n');
    expect([live.shownBytes.value, live.heldBytes.value]).toEqual([4, 10]);
    live.pause(false);
    for (let turn = 0; turn < 20; turn += 1) await settle();
    expect([live.shownBytes.value, live.heldBytes.value]).toEqual([14, 0]);
  });

  it('is searched while it comes: what is found is counted on, and not left for the end', async () => {
    const { live, take, keeper } = await giveLiveText();
    const block = `needle${' '.repeat(0x8000)}\n`;
    await take(block.repeat(3));
    live.text.find.open();
    live.text.find.type('needle');
    await take(' ');
    const first = live.text.find.found.value?.count ?? 0;
    expect(first).toBeGreaterThan(0);
    expect(live.isFollowing.value).toBe(false);
    await take(block.repeat(4));
    expect(live.text.find.found.value?.count).toBeGreaterThan(first);
    expect(live.text.find.number.value).toBe(0);
    void keeper.close();
  });

  it('gives its reader back when it is closed', async () => {
    const { live, take, bodies } = await giveLiveText();
    await take('one\n');
    expect(bodies.count()).toBe(1);
    live.close();
    expect(bodies.count()).toBe(0);
  });
});

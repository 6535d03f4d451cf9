import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePrices } from '../../../src/domain/config/prices-schema.ts';
import { formatMoney, formatRunsForOne, toCost } from '../../../src/domain/figures/cost.ts';
import { explainStart } from '../../../src/domain/figures/explain-start.ts';
import { explainMemory, toMemoryUse } from '../../../src/domain/figures/memory-use.ts';
import { AWS_PRICES } from '../../../src/domain/figures/prices.ts';
import { toTimeline } from '../../../src/domain/figures/timeline.ts';
import type { Report } from '../../../src/domain/log/report.ts';
import type { RunTimes } from '../../../src/domain/run/run.ts';
import { toOutcomeRun, toReturned } from '../../state/runs.ts';

const NO_REPORT: Report = { coldStart: undefined };
const WARM: Report = { coldStart: false, durationMs: 250, billedMs: 250, memorySizeMb: 512 };
const sync = { region: 'eu-west-1', invocationType: 'RequestResponse' } as const;

const timelineOf = (times: RunTimes | undefined, report: Report = NO_REPORT) =>
  toTimeline({ ...toOutcomeRun(toReturned('1')), ...(times && { times }) }, report);

describe('the timeline of a run', () => {
  const times: RunTimes = { sentMs: 40, answeredMs: 640, endedMs: 700 };

  it('parts the wait by what the report says, and calls the rest by what it is', () => {
    expect(timelineOf(times, { ...WARM, initMs: 150 })).toEqual({
      totalMs: 700,
      ranOn: false,
      parts: [
        { kind: 'before', ms: 40 },
        { kind: 'between', ms: 200 },
        { kind: 'init', ms: 150 },
        { kind: 'function', ms: 250 },
        { kind: 'download', ms: 60 },
      ],
    });
  });

  it('has one wait where the log tail says nothing', () => {
    expect(timelineOf(times)?.parts.map(({ kind }) => kind)).toEqual([
      'before',
      'wait',
      'download',
    ]);
  });

  it('never draws the function longer than the wait, and says that it ran on', () => {
    const line = timelineOf(times, { ...WARM, durationMs: 900 });
    expect(line).toMatchObject({ ranOn: true, totalMs: 700 });
    expect(line?.parts[1]).toEqual({ kind: 'function', ms: 600 });
  });

  it('ends the wait of a stream at its first byte, and the function runs on in it', () => {
    const line = timelineOf({ ...times, firstByteMs: 300 }, { ...WARM, initMs: 100 });
    expect(line?.parts).toEqual([
      { kind: 'before', ms: 40 },
      { kind: 'between', ms: 160 },
      { kind: 'init', ms: 100 },
      { kind: 'stream', ms: 400 },
    ]);
  });

  it('is all before where nothing left, and nothing where nothing was measured', () => {
    expect(timelineOf({ endedMs: 12 })?.parts).toEqual([{ kind: 'before', ms: 12 }]);
    expect(timelineOf(undefined, WARM)).toBeUndefined();
  });

  it('adds up to the whole, whatever was measured and reported', () => {
    const ms = fc.option(fc.nat(5000), { nil: undefined });
    fc.assert(
      fc.property(ms, ms, ms, fc.nat(5000), ms, ms, (sentMs, answeredMs, first, endedMs, a, b) => {
        const measured = { sentMs, answeredMs, firstByteMs: first, endedMs } as RunTimes;
        const line = timelineOf(measured, { ...NO_REPORT, durationMs: a, initMs: b } as Report);
        expect(line?.parts.every((part) => part.ms > 0)).toBe(true);
        expect(line?.parts.reduce((sum, part) => sum + part.ms, 0)).toBe(endedMs);
      }),
    );
  });
});

describe('the cost of a run', () => {
  it('is billed duration times memory, and the request, in the region’s price', () => {
    const cost = toCost({ ...sync, report: WARM });
    expect(cost).toMatchObject({ kind: 'known', source: 'AWS', currency: 'USD', date: '2026-09' });
    const amounts = cost.kind === 'known' ? cost.parts : [];
    // 0.25 s × 0.5 GB × 0.0000166667 + 0.0000002, by hand.
    expect(amounts[0]?.architecture).toBe('x86_64');
    expect(amounts[0]?.amount).toBeCloseTo(0.0000022833375, 13);
    expect(amounts[1]?.architecture).toBe('arm64');
    expect(amounts[1]?.amount).toBeCloseTo(0.000001866675, 13);
  });

  it.each([
    ['not in the log tail', { ...sync, report: NO_REPORT }],
    ['not in the log tail', { ...sync, report: { coldStart: false, billedMs: 3 } }],
    ['nothing ran', { ...sync, invocationType: 'DryRun', report: WARM }],
    ['no price known for eu-isoe-west-1', { ...sync, region: 'eu-isoe-west-1', report: WARM }],
    ['no price known for toString', { ...sync, region: 'toString', report: WARM }],
  ] as const)('is not guessed: %s', (why, sources) => {
    expect(toCost(sources)).toEqual({ kind: 'unknown', why });
  });

  it('is not known of what Lambda runs later', () => {
    const cost = toCost({ ...sync, invocationType: 'Event', report: NO_REPORT });
    expect(cost).toMatchObject({ kind: 'unknown', why: expect.stringContaining('later') });
  });

  it('goes by config.json first, and by AWS for regions that it leaves out', () => {
    const read = parsePrices({
      date: '2026-11',
      currency: 'EUR',
      regions: { 'eu-west-1': { gbSecond: { arm64: 0.00001 }, request: 0 } },
    });
    const ownPrices = read.ok ? read.prices : undefined;
    expect(toCost({ ...sync, report: WARM, ownPrices })).toEqual({
      kind: 'known',
      parts: [{ architecture: 'arm64', amount: 0.00000125 }],
      currency: 'EUR',
      region: 'eu-west-1',
      date: '2026-11',
      source: 'config.json',
    });
    const other = toCost({ ...sync, region: 'us-east-1', report: WARM, ownPrices });
    expect(other).toMatchObject({ source: 'AWS', currency: 'USD' });
  });

  it('is written with the two figures that count, and as runs for one', () => {
    expect(formatMoney(0.0000021234, 'USD')).toBe('$0.0000021');
    expect(formatMoney(0, 'USD')).toBe('$0');
    expect(formatRunsForOne(0.0000021234, 'USD')).toBe('about 470,000 runs for $1');
    expect(formatRunsForOne(0.25, 'EUR')).toBe('about 4 runs for €1');
    expect([formatRunsForOne(0, 'USD'), formatRunsForOne(2, 'USD')]).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('has a sane price for each region of the table', () => {
    for (const [region, { gbSecond, request }] of Object.entries(AWS_PRICES.regions)) {
      expect(region).toMatch(/^[a-z]{2}-[a-z]+-\d$/);
      // Per million requests and per GB-hour the figures are ones that a person can judge.
      expect(request * 1e6).toBeGreaterThanOrEqual(0.15);
      expect(request * 1e6).toBeLessThanOrEqual(0.3);
      expect((gbSecond.x86_64 ?? 0) * 3600).toBeCloseTo(0.06, 1);
      expect((gbSecond.arm64 ?? 0) / (gbSecond.x86_64 ?? 0)).toBeCloseTo(0.8, 2);
    }
  });

  it('of any region’s prices is never below nothing', () => {
    const amount = fc.double({ min: 0, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(amount, amount, (billedMs, memorySizeMb) => {
        const cost = toCost({ ...sync, report: { coldStart: false, billedMs, memorySizeMb } });
        expect(cost.kind === 'known' && cost.parts.every((part) => part.amount >= 0)).toBe(true);
      }),
    );
  });
});

describe('the memory of a run', () => {
  const stateOf = (maxMemoryUsedMb: number, memorySizeMb: number) =>
    toMemoryUse({ coldStart: false, maxMemoryUsedMb, memorySizeMb })?.state;

  it('is nearly full from 90 % on, and full at all of it', () => {
    expect([stateOf(115, 128), stateOf(116, 128), stateOf(128, 128), stateOf(140, 128)]).toEqual([
      'room',
      'tight',
      'full',
      'full',
    ]);
    expect(explainMemory({ usedMb: 127, sizeMb: 128, share: 127 / 128, state: 'tight' })).toMatch(
      /^99 %: nearly full/,
    );
  });

  it('is not shown where the log tail lacks one of its figures', () => {
    expect(toMemoryUse({ coldStart: false, memorySizeMb: 128 })).toBeUndefined();
    expect(toMemoryUse({ coldStart: false, maxMemoryUsedMb: 12 })).toBeUndefined();
  });
});

describe('the start of a run', () => {
  it.each([
    [{ coldStart: false }, 'warm', /was there already/],
    [{ coldStart: true, initMs: 180 }, 'cold', /new environment in 180 ms/],
    [{ coldStart: true }, 'cold', /new environment;/],
    [{ coldStart: true, restoreMs: 412 }, 'restored', /SnapStart.*412 ms/],
    [{ coldStart: undefined }, undefined, /not in the log tail/],
  ] as const)('is told in a word with its meaning: %o', (report, word, meaning) => {
    const told = explainStart(report);
    expect(told.word).toBe(word);
    expect(told.meaning).toMatch(meaning);
  });
});

import { describe, expect, it } from 'vitest';
import type { LogEvent } from '../../../src/domain/log/whole/log-reader.ts';
import {
  LARGEST_LOG_BYTES,
  type LogProgress,
  readWholeLog,
  type WholeLogQuestion,
} from '../../../src/state/log/read-whole-log.ts';
import { createFakeClock, createFakeSession, fail, settle } from '../fakes.ts';
import {
  answerFrom,
  createFakeLogReader,
  type Reply,
  toLogFailure,
  toPage,
} from './fake-log-reader.ts';

const ID = '50aba555-99c8-4b21-8358-644ee996a05f';
const AT = 1_000_000;
const toEvent = (id: string, message: string, stream = 's', atMs = AT): LogEvent => ({
  id,
  stream,
  atMs,
  message,
});
const START = toEvent('1', `START RequestId: ${ID} Version: 1\n`);
const PRINT = toEvent('2', 'printed without an id\n');
const END = toEvent('3', `END RequestId: ${ID}\n`);
const REPORT = toEvent('4', `REPORT RequestId: ${ID}\tDuration: 1 ms\n`);
const RUN = [START, PRINT, END, REPORT];
const OTHERS = toEvent('9', 'START RequestId: other Version: 1\n', 's', AT + 1);

function ask(reply: Reply, change: Partial<WholeLogQuestion> = {}) {
  const clock = createFakeClock();
  const session = createFakeSession();
  const { reader, asked } = createFakeLogReader(reply);
  const abort = new AbortController();
  const told: LogProgress[] = [];
  const place = { region: 'eu-west-1', endpoint: 'https://logs.example' };
  const question = {
    group: '/aws/lambda/f',
    requestId: ID,
    fromMs: AT - 60_000,
    toMs: AT + 60_000,
    ...change,
  };
  const source = { reader, clock, session, place, signal: abort.signal };
  const ended = readWholeLog(question, source, (progress) => told.push(progress));
  return { ended, asked, abort, told, session, clock };
}

/** Time goes on until it has ended. */
async function finish({ ended, clock }: Pick<ReturnType<typeof ask>, 'ended' | 'clock'>) {
  let log: Awaited<typeof ended> | undefined;
  void ended.then((value) => {
    log = value;
  });
  for (let turns = 0; log === undefined && turns < 1000; turns += 1) {
    await settle();
    clock.pass(500);
  }
  if (log === undefined) throw new Error('It never ended.');
  return { end: log.end, ids: log.events.map(({ id }) => id) };
}

describe('the whole log', () => {
  it('is found by the quoted request id, and read with the lines that have none', async () => {
    const asking = ask((asked) => answerFrom([...RUN, OTHERS], asked));
    expect(await finish(asking)).toEqual({ end: { kind: 'whole' }, ids: ['1', '2', '3', '4'] });
    const [finding, reading] = asking.asked.map(({ question }) => question);
    expect(finding).toMatchObject({
      group: '/aws/lambda/f',
      pattern: `"${ID}"`,
      fromMs: AT - 60_000,
    });
    expect(reading).toMatchObject({ stream: 's', fromMs: AT - 15_000, toMs: AT + 60_000 });
    expect(reading?.pattern).toBeUndefined();
    expect(asking.told.at(-1)).toMatchObject({ step: 'reading', events: 5 });
  });

  it('is read where the answer has named the stream, without looking for it', async () => {
    const asking = ask((asked) => answerFrom(RUN, asked), { stream: 's' });
    expect(await finish(asking)).toMatchObject({ end: { kind: 'whole' } });
    expect(asking.asked.map(({ question }) => question.stream)).toEqual(['s']);
  });

  it('is read page by page, empty ones too', async () => {
    const asking = ask(({ question }) => {
      if (question.pattern !== undefined) {
        return question.token === undefined ? toPage([], 'f2') : toPage([START]);
      }
      if (question.token === undefined) return toPage([START], 'r2');
      return question.token === 'r2' ? toPage([], 'r3') : toPage([PRINT, END, REPORT]);
    });
    expect(await finish(asking)).toEqual({ end: { kind: 'whole' }, ids: ['1', '2', '3', '4'] });
    const tokens = asking.asked.map(({ question }) => question.token);
    expect(tokens).toEqual([undefined, 'f2', undefined, 'r2', 'r3']);
  });

  it('is not read beyond the next run’s start', async () => {
    const asking = ask(({ question }) =>
      question.pattern === undefined ? toPage([...RUN, OTHERS], 'more') : toPage([START]),
    );
    expect(await finish(asking)).toMatchObject({ end: { kind: 'whole' } });
    expect(asking.asked).toHaveLength(2);
  });

  it('is waited for until it has arrived, and nothing is kept twice', async () => {
    const arrived: LogEvent[] = [];
    const asking = ask((asked, at) => {
      if (at === 1) arrived.push(START, PRINT);
      if (at === 4) arrived.push(END, REPORT);
      return answerFrom(arrived, asked);
    });
    expect(await finish(asking)).toEqual({ end: { kind: 'whole' }, ids: ['1', '2', '3', '4'] });
    expect(asking.told.map(({ step }) => step)).toContain('waiting');
  });

  it('is given up after a minute, and what came is kept', async () => {
    const asking = ask((asked) => answerFrom([START, PRINT], asked));
    expect(await finish(asking)).toEqual({ end: { kind: 'without ends' }, ids: ['1', '2'] });
    expect(asking.clock.monotonic()).toBeGreaterThan(59_000);
    expect(asking.clock.timers()).toBe(0);
  });

  it('is asked for again after a throttle, slower each time', async () => {
    const asking = ask((asked, at) =>
      at < 3 ? fail(toLogFailure('ThrottlingException')) : answerFrom(RUN, asked),
    );
    expect(await finish(asking)).toMatchObject({ end: { kind: 'whole' } });
    expect(asking.clock.monotonic()).toBeGreaterThanOrEqual(3500);
  });

  it('fails after six throttles of one page', async () => {
    const failure = toLogFailure('ThrottlingException');
    const asking = ask(() => fail(failure));
    expect(await finish(asking)).toEqual({ end: { kind: 'failed', failure }, ids: [] });
    expect(asking.asked).toHaveLength(6);
  });

  it('fails at once where the role may not, and is not asked for again', async () => {
    const failure = toLogFailure('AccessDeniedException');
    const asking = ask(() => fail(failure));
    expect(await finish(asking)).toEqual({ end: { kind: 'failed', failure }, ids: [] });
    expect(asking.asked).toHaveLength(1);
  });

  it('keeps what came before a failure', async () => {
    const failure = toLogFailure('ServiceUnavailableException', 500);
    const asking = ask(({ question }) => {
      if (question.pattern !== undefined) return toPage([START]);
      return question.token === undefined ? toPage([START, PRINT], '2') : fail(failure);
    });
    expect(await finish(asking)).toEqual({ end: { kind: 'failed', failure }, ids: ['1', '2'] });
  });

  it('is asked for once more with new credentials where the old ones have ended', async () => {
    const asking = ask((asked, at) =>
      at === 0 ? fail(toLogFailure('ExpiredTokenException')) : answerFrom(RUN, asked),
    );
    expect(await finish(asking)).toMatchObject({ end: { kind: 'whole' } });
    expect(asking.session.renewed).toHaveLength(1);
    expect(asking.asked[1]?.place.credentials.accessKeyId).toBe('ASIA2');
  });

  it('can be stopped while a page is on its way: what came is kept', async () => {
    const asking = ask(({ question }, at) => {
      if (question.pattern !== undefined) return toPage([START]);
      if (at === 1) return toPage([START, PRINT], '2');
      asking.abort.abort();
      return toPage([END]);
    });
    expect(await finish(asking)).toEqual({ end: { kind: 'stopped' }, ids: ['1', '2'] });
    expect(asking.asked).toHaveLength(3);
  });

  it('can be stopped while it waits, and leaves no timer', async () => {
    const asking = ask(() => toPage([]));
    await settle();
    asking.abort.abort();
    expect((await asking.ended).end).toEqual({ kind: 'stopped' });
    expect(asking.clock.timers()).toBe(0);
  });

  it('of two tries of an Event is in both their streams; a stream that only mentions it is left out', async () => {
    const second = RUN.map((event) => ({
      ...event,
      id: `b${event.id}`,
      stream: 't',
      atMs: AT + 9,
    }));
    const mention = toEvent('m', `seen ${ID}`, 'u');
    const asking = ask((asked) => answerFrom([...RUN, ...second, mention], asked));
    const { end, ids } = await finish(asking);
    expect(end).toEqual({ kind: 'whole' });
    expect(ids).toEqual(['1', '2', '3', '4', 'b1', 'b2', 'b3', 'b4']);
  });

  it('ends where it would be too much for a page', async () => {
    const message = 'x'.repeat(1024 * 1024);
    let count = 0;
    const asking = ask(({ question }) => {
      if (question.pattern !== undefined) return toPage([START]);
      count += 1;
      return toPage([START, toEvent(`x${count}`, message)], `${count}`);
    });
    const { end, ids } = await finish(asking);
    expect(end).toEqual({ kind: 'too large' });
    expect(ids.length).toBe(LARGEST_LOG_BYTES / message.length + 1);
  });
});

import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import type { LogTail } from '../../../src/domain/log/log-tail.ts';
import type { LogReader } from '../../../src/domain/log/whole/log-reader.ts';
import type { EndedRun } from '../../../src/domain/run/run.ts';
import { createWholeLog } from '../../../src/state/log/whole-log.ts';
import type { Place } from '../../../src/state/session/place.ts';
import {
  createFakeClock,
  createFakeSession,
  ENVIRONMENT,
  OTHER_ENVIRONMENT,
  ok,
  settle,
  toCredentials,
} from '../fakes.ts';
import { giveSuggestions } from '../functions/given-suggestions.ts';
import { toFailedRun, toOutcomeRun, toReturned } from '../runs.ts';
import { answerFrom, createFakeLogReader, type Reply } from './fake-log-reader.ts';

/** The page's stopwatch has fractions of a millisecond. */
const RUN = { ...toOutcomeRun(toReturned('1')), tookMs: 312.4 };
const toEvent = (id: string, message: string) => ({
  id,
  stream: 's/1',
  atMs: RUN.startedAt,
  message,
});
const EVENTS = [
  toEvent('1', 'START RequestId: c7b1 Version: 7\n'),
  toEvent('2', 'REPORT RequestId: c7b1\tDuration: 1 ms\n'),
];

function give(reply: Reply = (asked) => answerFrom(EVENTS, asked), tail?: LogTail) {
  const ended = signal<EndedRun | undefined>(RUN);
  const session = createFakeSession();
  const { suggestions } = giveSuggestions();
  const place = signal<Place | undefined>({ environment: ENVIRONMENT, session, suggestions });
  const { reader, asked } = createFakeLogReader(reply);
  const clock = createFakeClock(RUN.startedAt);
  const loading: { load: () => Promise<LogReader> } = { load: async () => reader };
  const log = createWholeLog({
    ended,
    place,
    tail: signal(tail),
    clock,
    importLogReader: () => loading.load(),
  });
  return { log, ended, place, session, suggestions, asked, clock, loading };
}

describe('the whole log of the run on the screen', () => {
  it('is read once, however often it is asked for meanwhile', async () => {
    const { log, asked } = give();
    await Promise.all([log.fetch(), log.fetch()]);
    expect(log.phase.value).toMatchObject({
      kind: 'here',
      log: { events: 2, end: { kind: 'whole' } },
    });
    expect(log.lines.value?.map(({ kind }) => kind)).toEqual(['start', 'report']);
    expect(asked).toHaveLength(2);
  });

  it('is forgotten with its run, and what comes late is dropped', async () => {
    const { log, ended } = give();
    const reading = log.fetch();
    ended.value = { ...RUN, id: 2 };
    await reading;
    expect([log.phase.value.kind, log.lines.value]).toEqual(['not asked', undefined]);
    await log.fetch();
    expect(log.phase.value.kind).toBe('here');
    ended.value = { ...RUN, id: 3 };
    expect(log.phase.value.kind).toBe('not asked');
  });

  it('says where its part cannot be loaded, and loads it the next time', async () => {
    const { log, loading } = give();
    const { load } = loading;
    loading.load = () => Promise.reject(new TypeError('gone'));
    await log.fetch();
    expect(log.phase.value).toMatchObject({
      log: {
        end: { kind: 'failed', failure: { kind: 'not loaded', operation: 'FilterLogEvents' } },
      },
    });
    loading.load = load;
    await log.fetch();
    expect(log.phase.value).toMatchObject({ log: { end: { kind: 'whole' } } });
  });

  it('is looked for where the tail says, and in another group for as long as the page is open', async () => {
    const tail = { kind: 'reference', logGroup: '/team/a', logStreamName: 's/1' } as const;
    const { log, asked, ended } = give(undefined, tail);
    expect(log.group.value).toBe('/team/a');
    await log.fetch();
    expect(asked.map(({ question }) => [question.group, question.stream])).toEqual([
      ['/team/a', 's/1'],
    ]);
    expect([log.changeGroup('a b'), log.changeGroup('/team/b')]).toEqual([false, true]);
    ended.value = { ...RUN, id: 2 };
    await log.fetch();
    expect(asked.at(-2)?.question).toMatchObject({ group: '/team/b', pattern: '"c7b1"' });
  });

  it('is asked for by the service’s clock, from a minute before the run to a minute after', async () => {
    const credentials = async () => ok({ credentials: toCredentials('1'), clockOffsetMs: 5000.25 });
    const { place, log, asked, suggestions } = give();
    const session = createFakeSession({ credentials });
    place.value = { environment: ENVIRONMENT, session, suggestions };
    void log.fetch();
    await settle();
    expect(asked[0]?.question).toMatchObject({
      fromMs: RUN.startedAt - 55_000,
      toMs: RUN.startedAt + 65_314,
    });
    log.stop();
  });

  it('of a run whose answer was lost is asked for all the same, up to now: it may have run on', async () => {
    const { log, ended, asked, clock } = give();
    ended.value = toFailedRun({
      kind: 'broken stream',
      operation: 'Invoke',
      how: 'cut',
      statusCode: 200,
      receivedBytes: 3,
      requestId: 'c7b1',
      raw: '',
    });
    expect(log.obstacle.value).toBeUndefined();
    clock.pass(300_000);
    await log.fetch();
    expect(log.phase.value).toMatchObject({ log: { end: { kind: 'whole' } } });
    expect(asked[0]?.question).toMatchObject({ pattern: '"c7b1"', toMs: RUN.startedAt + 360_000 });
    ended.value = toFailedRun({
      kind: 'service',
      operation: 'Invoke',
      errorName: 'TooManyRequestsException',
      message: '',
      statusCode: 429,
      requestId: 'c7b1',
      raw: '',
    });
    expect(log.obstacle.value).toMatch(/no request id/);
  });

  it('of a run without a request id, or on another environment, is not to be had', () => {
    const { log, ended, place, session, suggestions } = give();
    expect(log.obstacle.value).toBeUndefined();
    place.value = { environment: OTHER_ENVIRONMENT, session, suggestions };
    expect(log.obstacle.value).toMatch(/^This run was on Staging/);
    ended.value = toOutcomeRun({ kind: 'allowed', statusCode: 204, requestId: 'c7b1' });
    expect(log.obstacle.value).toMatch(/no request id/);
    ended.value = toOutcomeRun({ ...toReturned('1'), requestId: '" OR "' });
    expect(log.obstacle.value).toMatch(/no request id/);
  });
});

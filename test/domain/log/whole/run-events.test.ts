import { describe, expect, it } from 'vitest';
import { readReport } from '../../../../src/domain/log/report.ts';
import { readEventLines, toLogText } from '../../../../src/domain/log/whole/event-lines.ts';
import type { LogEvent } from '../../../../src/domain/log/whole/log-reader.ts';
import { pickRunEvents } from '../../../../src/domain/log/whole/run-events.ts';
import { ID, OTHER_ID, SAMPLES } from '../log-samples.ts';

/** One event a text, a second apart. */
const toEvents = (...messages: readonly string[]): LogEvent[] =>
  messages.map((message, at) => ({ id: `e${at}`, stream: 's', atMs: 1000 * at, message }));

const start = (id: string) => `START RequestId: ${id} Version: 1\n`;
const end = (id: string) => `END RequestId: ${id}\n`;
const report = (id: string) =>
  `REPORT RequestId: ${id}\tDuration: 1 ms\tBilled Duration: 1 ms\tMemory Size: 128 MB\tMax Memory Used: 48 MB\t\n`;
const event = (type: string, requestId: string) =>
  JSON.stringify({ time: 't', type: `platform.${type}`, record: { requestId } });
const INIT = 'INIT_START Runtime Version: x\tRuntime Version ARN: y\n';

const pick = (...messages: readonly string[]) => {
  const { events, isWhole, hasStart } = pickRunEvents(toEvents(...messages), ID);
  return { kept: events.map(({ message }) => message), isWhole, hasStart };
};

describe('the events of a run', () => {
  it('are those from its START to its REPORT, with or without its id', () => {
    const before = [start(OTHER_ID), 'theirs', end(OTHER_ID), report(OTHER_ID)];
    const ours = [start(ID), 'no id', `with ${ID}`, end(ID), report(ID)];
    expect(pick(...before, ...ours, ...before)).toEqual({
      kept: ours,
      isWhole: true,
      hasStart: true,
    });
  });

  it('begin with what a cold start wrote, and not with what the run before left', () => {
    const ours = [INIT, 'loading', start(ID), end(ID), report(ID)];
    expect(pick(...ours).kept).toEqual(ours);
    expect(pick(end(OTHER_ID), report(OTHER_ID), 'late', ...ours.slice(2)).kept).toEqual(
      ours.slice(2),
    );
    expect(pick(report(OTHER_ID), 'late', ...ours).kept).toEqual(ours);
  });

  it('go on behind REPORT with what names the run', () => {
    const exit = `RequestId: ${ID} Error: Runtime exited with error: signal: killed\nRuntime.ExitError\n`;
    expect(pick(start(ID), end(ID), report(ID), exit, 'not ours', INIT).kept.at(-1)).toBe(exit);
  });

  it('are the same in JSON', () => {
    const ours = [event('start', ID), '{"level":"INFO","message":"m"}', event('report', ID)];
    const theirs = [event('start', OTHER_ID), event('report', OTHER_ID)];
    expect(pick(...theirs, ...ours, ...theirs)).toEqual({
      kept: ours,
      isWhole: true,
      hasStart: true,
    });
  });

  it('are not whole while REPORT is missing, and end before the next run', () => {
    expect(pick(start(ID), 'a')).toEqual({
      kept: [start(ID), 'a'],
      isWhole: false,
      hasStart: true,
    });
    expect(pick(start(ID), 'a', start(OTHER_ID), 'b')).toMatchObject({
      kept: [start(ID), 'a'],
      isWhole: false,
    });
  });

  it('are from the first with the id to the last where START and REPORT are switched off', () => {
    expect(pick('before', `1 ${ID}`, 'no id', `2 ${ID}`, 'after')).toEqual({
      kept: [`1 ${ID}`, 'no id', `2 ${ID}`],
      isWhole: false,
      hasStart: false,
    });
    expect(pick('nothing')).toEqual({ kept: [], isWhole: false, hasStart: false });
  });

  it('are not ended by a REPORT that the function printed', () => {
    const ours = [start(ID), report(ID), 'more', end(ID), report(ID)];
    expect(pick(...ours)).toMatchObject({ kept: ours, isWhole: true });
  });

  it('of an Event that was tried again are those of every try, without what came between', () => {
    const once = [start(ID), 'try', end(ID), report(ID)];
    const other = [start(OTHER_ID), 'theirs', end(OTHER_ID), report(OTHER_ID)];
    expect(pick(...once, ...other, ...once)).toMatchObject({
      kept: [...once, ...once],
      isWhole: true,
    });
  });

  it('leave out the marks of runs that share the environment', () => {
    expect(
      pick(start(ID), start(OTHER_ID), 'whose', report(OTHER_ID), end(ID), report(ID)),
    ).toMatchObject({
      kept: [start(ID), 'whose', end(ID), report(ID)],
      isWhole: true,
    });
  });
});

describe('events as lines', () => {
  const read = (...messages: readonly string[]) => {
    const reading = readEventLines(toEvents(...messages));
    for (;;) {
      const step = reading.next();
      if (step.done) return step.value;
    }
  };

  it('have the event’s time where they have none of their own', () => {
    expect(read('a\n', '2026-10-08T07:30:29.443Z\tx\tINFO\tb\n').map(({ time }) => time)).toEqual([
      '1970-01-01T00:00:00.000Z',
      '2026-10-08T07:30:29.443Z',
    ]);
  });

  it('stay together when they were written at once', () => {
    expect(read('one\ntwo\nthree\n', 'four').map(({ message }) => message)).toEqual([
      'one\ntwo\nthree',
      'four',
    ]);
    expect(read('a', 'b').map(({ message }) => message)).toEqual(['a', 'b']);
  });

  it('are joined where a runtime wrote a trace line by line', () => {
    expect(
      read('Exception in thread\n', '\tat a.b\n', '\tat c.d\n', 'next\n').map(({ text }) => text),
    ).toEqual(['Exception in thread\n\tat a.b\n\tat c.d', 'next']);
  });

  it('lose nothing of the text, and none of them counts as cut', () => {
    const events = toEvents('a\r\n', '\n\n', '', 'b\nc', '[ERROR] d\n  e\n');
    const lines = read(...events.map(({ message }) => message));
    expect(`${lines.map(({ text }) => text).join('\n')}\n`).toBe(toLogText(events));
    expect(lines.some(({ unterminated }) => unterminated)).toBe(false);
  });

  it.each(SAMPLES.filter(({ name }) => !name.includes('fake')))(
    'give the same figures, one event a line: $name',
    ({ text, report: truth }) => {
      const messages = text.split(/(?<=\n)/);
      const { events } = pickRunEvents(toEvents(...messages), ID);
      expect(readReport(read(...events.map(({ message }) => message)), ID)).toEqual(truth);
    },
  );
});

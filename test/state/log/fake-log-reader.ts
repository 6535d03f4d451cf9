// CloudWatch Logs as a test wants it: pages by what is asked, and everything that was asked.
import type { Answer, Failure } from '../../../src/domain/failure/failure.ts';
import type {
  LogEvent,
  LogPage,
  LogPlace,
  LogQuestion,
  LogReader,
} from '../../../src/domain/log/whole/log-reader.ts';
import { fail, ok } from '../fakes.ts';

export interface Asked {
  readonly place: LogPlace;
  readonly question: LogQuestion;
}

export type Reply = (asked: Asked, at: number) => Answer<LogPage> | Promise<Answer<LogPage>>;

export function createFakeLogReader(reply: Reply) {
  const asked: Asked[] = [];
  const reader: LogReader = {
    async read(place, question, signal) {
      asked.push({ place, question });
      const answer = await reply({ place, question }, asked.length - 1);
      return signal.aborted ? ABORTED : answer;
    },
  };
  return { reader, asked };
}

const ABORTED = fail({
  kind: 'network',
  operation: 'FilterLogEvents',
  online: true,
  raw: 'aborted',
});

export const toPage = (events: readonly LogEvent[], next?: string): Answer<LogPage> =>
  ok({ events, ...(next === undefined ? {} : { next }) });

export function toLogFailure(errorName: string, statusCode = 400, message = ''): Failure {
  return {
    kind: 'service',
    operation: 'FilterLogEvents',
    errorName,
    message,
    statusCode,
    raw: '{}',
  };
}

/** Answers as the service does: the events in the time, of the stream, with the text of the pattern. */
export function answerFrom(events: readonly LogEvent[], { question }: Asked): Answer<LogPage> {
  const { fromMs, toMs = Number.POSITIVE_INFINITY, stream, pattern } = question;
  const text = pattern?.replaceAll('"', '');
  return toPage(
    events.filter(
      ({ atMs, message, stream: own }) =>
        atMs >= fromMs &&
        atMs <= toMs &&
        (stream === undefined || stream === own) &&
        (text === undefined || message.includes(text)),
    ),
  );
}

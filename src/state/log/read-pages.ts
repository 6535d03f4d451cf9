// Reads of CloudWatch Logs, page by page: again after a throttle, and once with new credentials where the old ones had ended.
import type { Answer, Failure } from '../../domain/failure/failure.ts';
import { isCredentialsExpired } from '../../domain/failure/failure-tests.ts';
import type {
  LogPage,
  LogPlace,
  LogQuestion,
  LogReader,
} from '../../domain/log/whole/log-reader.ts';
import type { Clock } from '../../domain/time/clock.ts';
import type { CredentialSource } from '../session/credential-source.ts';
import { rest } from './rest.ts';

export interface PageSource {
  readonly reader: LogReader;
  readonly clock: Clock;
  readonly session: CredentialSource;
  readonly place: Pick<LogPlace, 'region' | 'endpoint'>;
  readonly signal: AbortSignal;
}

/** The pauses before the sixth come to 15.5 seconds in all. */
const ATTEMPTS = 6;
const FIRST_PAUSE_MS = 500;
/** A bound for a service that never stops giving a next page. */
const PAGES_AT_MOST = 1000;
const THROTTLED = /^(Throttl|TooManyRequests|RequestLimitExceeded|LimitExceeded)/;

/** What `take` answers: whether the rest is wanted. */
export type TakePage = (page: LogPage) => 'go on' | 'enough';

/** Hands every page to `take`. A failure ends it; so does the signal, which is none: undefined. */
export async function readPages(
  source: PageSource,
  question: LogQuestion,
  take: TakePage,
): Promise<Failure | undefined> {
  let token: string | undefined;
  for (let pages = 0; pages < PAGES_AT_MOST; pages += 1) {
    const answer = await readPage(source, { ...question, token });
    if (source.signal.aborted) return undefined;
    if (!answer.ok) return answer.failure;
    if (take(answer.value) === 'enough') return undefined;
    token = answer.value.next;
    if (token === undefined) return undefined;
  }
  return undefined;
}

async function readPage(source: PageSource, question: LogQuestion): Promise<Answer<LogPage>> {
  const { clock, signal } = source;
  for (let attempt = 1; ; attempt += 1) {
    const answer = await readSigned(source, question);
    const isOver = answer.ok || !isThrottled(answer.failure) || attempt === ATTEMPTS;
    if (isOver || signal.aborted) return answer;
    await rest(clock, FIRST_PAUSE_MS * 2 ** (attempt - 1), signal);
    if (signal.aborted) return answer;
  }
}

async function readSigned(
  { reader, session, place, signal }: PageSource,
  question: LogQuestion,
): Promise<Answer<LogPage>> {
  const live = await session.credentials();
  if (!live.ok) return live;
  const first = await reader.read({ ...place, ...live.value }, question, signal);
  if (first.ok || signal.aborted || !isCredentialsExpired(first.failure)) return first;
  const fresh = await session.renew(live.value.credentials);
  return fresh.ok ? reader.read({ ...place, ...fresh.value }, question, signal) : fresh;
}

function isThrottled(failure: Failure): boolean {
  if (failure.kind !== 'service') return false;
  return failure.statusCode === 429 || THROTTLED.test(failure.errorName);
}

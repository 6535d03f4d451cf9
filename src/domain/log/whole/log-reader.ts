// Port: the log events that CloudWatch Logs keeps. A read runs nothing, so it may be sent again.
import type { Answer } from '../../failure/failure.ts';
import type { Credentials } from '../../session/session.ts';

export interface LogPlace {
  readonly region: string;
  readonly endpoint: string;
  readonly credentials: Credentials;
  readonly clockOffsetMs: number;
}

export interface LogQuestion {
  readonly group: string;
  /** Absent: every stream of the group. */
  readonly stream?: string | undefined;
  /** Absent: every event. */
  readonly pattern?: string | undefined;
  /** Epoch milliseconds by the service's clock. */
  readonly fromMs: number;
  readonly toMs?: number | undefined;
  /** The next page's, as the page before gave it. */
  readonly token?: string | undefined;
}

export interface LogEvent {
  /** Unique in the group. */
  readonly id: string;
  readonly stream: string;
  /** Epoch milliseconds. */
  readonly atMs: number;
  readonly message: string;
}

/** A page may be empty and have a next one all the same. */
export interface LogPage {
  readonly events: readonly LogEvent[];
  readonly next?: string;
}

export interface LogReader {
  /** One page, in order of time. Never rejects; an abort is a failure like any other. */
  read(place: LogPlace, question: LogQuestion, signal: AbortSignal): Promise<Answer<LogPage>>;
}

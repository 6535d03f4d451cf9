// A run: one press of Invoke, its request, its times, and how it ended.
import type { CallSubject } from '../failure/explanation.ts';
import type { Failure } from '../failure/failure.ts';
import type { InvokeRequest } from '../request/request.ts';
import type { StreamRecord } from '../stream/stream-record.ts';
import type { Outcome } from './outcome.ts';

interface Pressed {
  readonly id: number;
  readonly request: InvokeRequest;
  readonly subject: CallSubject;
  /** Epoch milliseconds by this machine's clock. */
  readonly startedAt: number;
}

export interface WaitingRun extends Pressed {
  readonly kind: 'waiting';
  /** False while credentials are being fetched and the request has not left. */
  readonly sent: boolean;
}

/** What was sent twice, because the first answer proved that nothing had run. */
export type Resent = 'new credentials' | 'corrected clock';

interface Ended extends Pressed {
  /** From the press (or the second sending's) to the whole answer, in ms. */
  readonly tookMs: number;
  readonly resent?: Resent;
  /** Of a response that was streamed: what came, whole or not. */
  readonly stream?: StreamRecord;
}

export interface RunWithOutcome extends Ended {
  readonly kind: 'outcome';
  readonly outcome: Outcome;
}

export interface RunWithFailure extends Ended {
  readonly kind: 'failure';
  readonly failure: Failure;
}

export type EndedRun = RunWithOutcome | RunWithFailure;
export type Run = WaitingRun | EndedRun;

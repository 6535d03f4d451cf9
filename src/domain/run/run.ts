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

/**
 * When it got how far, in ms since the press, by one clock that never runs backwards. Absent: that did not happen, or
 * nobody saw it.
 */
export interface RunTimes {
  /** The signed request was handed to the browser's network stack; of two, the second. */
  readonly sentMs?: number;
  /** The answer's headers were there. */
  readonly answeredMs?: number;
  /** The first byte of a body that streams. */
  readonly firstByteMs?: number;
  readonly endedMs: number;
}

/** A run that was opened from a record: nothing was sent from here. */
export interface RunFile {
  readonly name: string;
  /** Who ran it, where the record says so. */
  readonly by?: string;
  /** Sentences about what is not in it: secrets, and a body that was too large. */
  readonly leftOut: readonly string[];
  /** The environment of its name, where this desk has it. */
  readonly environmentId?: string;
}

interface Ended extends Pressed {
  /** From the press (or the second sending's) to the whole answer, in ms. */
  readonly tookMs: number;
  readonly resent?: Resent;
  /** Of a response that was streamed: what came, whole or not. */
  readonly stream?: StreamRecord;
  /** Absent where waiting was given up, and for a run from a file that has none. */
  readonly times?: RunTimes;
  readonly file?: RunFile;
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

// The trip of one press: credentials, then one POST, and a second only where the first proved that nothing ran.

import type { Answer } from '../../domain/failure/failure.ts';
import { isClockSkew, isCredentialsExpired } from '../../domain/failure/failure-tests.ts';
import type { Connection } from '../../domain/page/ports.ts';
import type { InvokeRequest } from '../../domain/request/request.ts';
import type { Invoker } from '../../domain/run/invoker.ts';
import type { Outcome } from '../../domain/run/outcome.ts';
import type { Resent, RunTimes } from '../../domain/run/run.ts';
import type { StreamRecord } from '../../domain/stream/stream-record.ts';
import type { Clock } from '../../domain/time/clock.ts';
import type { LiveCredentials } from '../session/credential-source.ts';
import type { Session } from '../session/session.ts';

export interface CallPorts {
  readonly invoker: Invoker;
  readonly connection: Connection;
  readonly clock: Pick<Clock, 'monotonic'>;
}

export interface Call {
  readonly request: InvokeRequest;
  readonly endpoint: string;
  readonly session: Session;
  readonly signal: AbortSignal;
  readonly onSent: () => void;
  readonly onAnswered?: () => void;
}

export interface Called {
  readonly answer: Answer<Outcome>;
  readonly resent?: Resent;
  /** Of a response that was streamed. */
  readonly stream?: StreamRecord;
  readonly times?: RunTimes;
}

/** Never more than one POST that can have run. */
export async function callOnce(call: Call, ports: CallPorts): Promise<Called> {
  const { clock } = ports;
  const pressedAt = clock.monotonic();
  const times: { sentMs?: number; answeredMs?: number } = {};
  const onSent = () => {
    times.sentMs = clock.monotonic() - pressedAt;
    // That of a first sending, which was refused.
    delete times.answeredMs;
    call.onSent();
  };
  const onAnswered = () => {
    times.answeredMs = clock.monotonic() - pressedAt;
  };
  const called = await callOrAgain({ ...call, onSent, onAnswered }, ports);
  return { ...called, times: { ...times, endedMs: clock.monotonic() - pressedAt } };
}

/**
 * An expired token and a signature refused for its time are answers from before the function: only after those
 * is the request sent again, once. After anything else it is the person who decides.
 */
async function callOrAgain(call: Call, ports: CallPorts): Promise<Called> {
  if (!ports.connection.isOnline()) {
    return { answer: { ok: false, failure: { kind: 'offline', operation: 'Invoke' } } };
  }
  const live = await call.session.credentials();
  if (!live.ok) return { answer: live };
  const first = await send(call, live.value, ports);
  if (first.ok || call.signal.aborted) return { answer: first };
  if (isCredentialsExpired(first.failure)) {
    const fresh = await call.session.renew(live.value.credentials);
    if (!fresh.ok) return { answer: fresh };
    return { answer: await send(call, fresh.value, ports), resent: 'new credentials' };
  }
  if (isClockSkew(first.failure)) {
    // The invoker has learnt the service's time from the refusal.
    return { answer: await send(call, live.value, ports), resent: 'corrected clock' };
  }
  return { answer: first };
}

/** Stopping before this point means that nothing leaves. */
async function send(
  call: Call,
  live: LiveCredentials,
  { invoker }: CallPorts,
): Promise<Answer<Outcome>> {
  const { request, endpoint, signal, onSent, onAnswered } = call;
  if (signal.aborted) {
    const failure = { kind: 'stopped', operation: 'Invoke', afterMs: 0, sent: false } as const;
    return { ok: false, failure };
  }
  const { credentials, clockOffsetMs } = live;
  const wire = { signal, onSent, ...(onAnswered && { onAnswered }) };
  return invoker.invoke({ request, endpoint, credentials, clockOffsetMs, ...wire });
}

export type CallOnce = typeof callOnce;

// Asks about one function, again after a throttle, a bounded number of times.
import type { AccessTarget } from '../../domain/access/access-target.ts';
import { readDryRun } from '../../domain/access/read-dry-run.ts';
import { toDryRun } from '../../domain/access/to-dry-run.ts';
import type { Settled } from '../../domain/access/verdict.ts';
import { type CallPorts, callOnce } from '../run/call-once.ts';
import type { Place } from '../session/place.ts';
import type { Pace } from './pace.ts';

/** The pauses before the fifth come to 7.5 seconds in all. */
const ATTEMPTS = 5;

export interface AccessQuestion {
  readonly place: Place;
  readonly target: AccessTarget;
  readonly pace: Pace;
  readonly signal: AbortSignal;
}

/** Credentials are the session's, renewed in between where they end. */
export async function askAccess(question: AccessQuestion, ports: CallPorts): Promise<Settled> {
  const { place, target, pace, signal } = question;
  const dryRun = toDryRun(place.environment, target);
  if (!dryRun.ok) {
    const sentence = dryRun.problems.map(({ message }) => message).join(' ');
    return { kind: 'verdict', verdict: { kind: 'unclear', sentence } };
  }
  const { request, endpoint, subject } = dryRun.value;
  const call = { request, endpoint, session: place.session, signal, onSent: () => undefined };
  for (let attempt = 1; ; attempt += 1) {
    await pace.turn();
    const { answer } = await callOnce(call, ports);
    const reading = readDryRun(answer, subject);
    if (reading.kind !== 'throttled') return reading;
    if (attempt === ATTEMPTS || signal.aborted) return reading.otherwise;
    // The one Invoke that this page sends again unasked: a dry run runs nothing, so a second one does no harm.
    pace.slowDown(attempt);
  }
}

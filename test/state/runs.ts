// Runs that have ended in one way or another, for the tests of what is shown of them.
import type { Failure } from '../../src/domain/failure/failure.ts';
import type { InvokeRequest } from '../../src/domain/request/request.ts';
import type { Outcome } from '../../src/domain/run/outcome.ts';
import type { RunWithFailure, RunWithOutcome, WaitingRun } from '../../src/domain/run/run.ts';
import { SUBJECT } from '../domain/failure/samples.ts';
import { REQUEST } from './run/fake-invoker.ts';

const PRESSED = { id: 1, request: REQUEST, subject: SUBJECT, startedAt: Date.UTC(2026, 10, 22) };

export const WAITING_RUN: WaitingRun = { ...PRESSED, kind: 'waiting', sent: true };

export function toReturned(body: string | Uint8Array) {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  return { kind: 'returned', statusCode: 200, requestId: 'c7b1', body: bytes } as const;
}

export function toOutcomeRun(
  outcome: Outcome,
  change: Partial<InvokeRequest> = {},
): RunWithOutcome {
  return { ...PRESSED, request: { ...REQUEST, ...change }, kind: 'outcome', tookMs: 312, outcome };
}

export function toFailedRun(failure: Failure): RunWithFailure {
  return { ...PRESSED, kind: 'failure', tookMs: 312, failure };
}

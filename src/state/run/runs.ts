// Runs: what is under way and how the last press of Invoke ended.
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { CallSubject } from '../../domain/failure/explanation.ts';
import type { Failure } from '../../domain/failure/failure.ts';
import type { InvokeRequest } from '../../domain/request/request.ts';
import type { EndedRun, Run, WaitingRun } from '../../domain/run/run.ts';
import type { Clock } from '../../domain/time/clock.ts';
import type { LoadedChecks } from '../request/loaded-checks.ts';
import type { Session } from '../session/session.ts';
import type { Called, CallPorts } from './call-once.ts';
import type { Conduct, Send } from './send.ts';

export interface RunPorts extends CallPorts {
  readonly clock: Clock;
  readonly checks: ReadonlySignal<LoadedChecks>;
}

export interface Press {
  readonly request: InvokeRequest;
  readonly subject: CallSubject;
  readonly session: Session;
  /** After this the page stops waiting; absent waits for ever. */
  readonly waitMs?: number;
  /** Of a run that is more than one call and its answer. */
  readonly conduct?: Conduct;
}

export interface Runs {
  readonly current: ReadonlySignal<Run | undefined>;
  readonly isWaiting: ReadonlySignal<boolean>;
  /** Does nothing while a run is under way, so that pressing twice sends once, nor before the code that sends is here. */
  start(press: Press): Promise<void>;
  stopWaiting(): void;
  /** A run from a file, in the place of the last one; nothing while one is under way. */
  show(run: EndedRun): void;
}

type GaveUp = 'stopped' | 'timed out';

export function createRuns(ports: RunPorts): Runs {
  const { clock } = ports;
  const current = signal<Run | undefined>(undefined);
  let giveUp: ((kind: GaveUp) => void) | undefined;
  let lastId = 0;

  async function start(press: Press): Promise<void> {
    const sending = ports.checks.peek();
    if (giveUp !== undefined || sending.kind !== 'ready') return;
    const abort = new AbortController();
    const gaveUp = new Promise<GaveUp>((resolve) => {
      giveUp = resolve;
    });
    lastId += 1;
    const before = current.peek();
    const waiting: WaitingRun = {
      ...toPressed(press, lastId, clock),
      kind: 'waiting',
      sent: false,
    };
    current.value = waiting;
    const watch = { startedAt: clock.monotonic(), sent: false };
    const onSent = () => {
      if (abort.signal.aborted) return;
      Object.assign(watch, { startedAt: clock.monotonic(), sent: true });
      current.value = { ...waiting, sent: true };
    };
    const callOff = ringAfter(press.waitMs, clock, () => giveUp?.('timed out'));
    try {
      const { request, session } = press;
      const { endpoint } = press.subject;
      const call = { request, session, endpoint, signal: abort.signal, onSent };
      let tookMs = 0;
      const send: Send = async (invoker) => {
        const first = await Promise.race([sending.callOnce(call, { ...ports, invoker }), gaveUp]);
        abort.abort();
        tookMs = clock.monotonic() - watch.startedAt;
        return typeof first === 'string' ? toGivenUp(first, tookMs, watch.sent) : first;
      };
      const called = await (press.conduct ? press.conduct(send) : send(ports.invoker));
      current.value = called === 'not begun' ? before : toEnded(waiting, called, tookMs);
    } catch (error) {
      // A fault of our own: it is told at the top, and the page can be used again.
      current.value = undefined;
      throw error;
    } finally {
      callOff();
      giveUp = undefined;
    }
  }

  return {
    current,
    isWaiting: computed(() => current.value?.kind === 'waiting'),
    start,
    stopWaiting: () => giveUp?.('stopped'),
    show(run) {
      if (giveUp === undefined) current.value = run;
    },
  };
}

function toPressed({ request, subject }: Press, id: number, clock: Clock) {
  return { id, request, subject, startedAt: clock.now() };
}

function ringAfter(ms: number | undefined, clock: Clock, ring: () => void): () => void {
  return ms === undefined ? () => undefined : clock.after(ms, ring);
}

function toGivenUp(kind: GaveUp, afterMs: number, sent: boolean): Called {
  const failure: Failure = { kind, operation: 'Invoke', afterMs, sent };
  return { answer: { ok: false, failure } };
}

function toEnded(waiting: WaitingRun, { answer, ...called }: Called, tookMs: number): EndedRun {
  const { id, request, subject, startedAt } = waiting;
  const ended = { id, request, subject, startedAt, tookMs, ...called };
  return answer.ok
    ? { kind: 'outcome', outcome: answer.value, ...ended }
    : { kind: 'failure', failure: answer.failure, ...ended };
}

// “Check access”: a dry run of each function. The newest check wins, and what is found lasts as long as the person
// does whom it is about.
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { type AccessTarget, toTargetKey } from '../../domain/access/access-target.ts';
import type { Finding } from '../../domain/access/group-findings.ts';
import type { Halt, Settled } from '../../domain/access/verdict.ts';
import type { Clock } from '../../domain/time/clock.ts';
import type { CallPorts } from '../run/call-once.ts';
import type { Place } from '../session/place.ts';
import { askAccess } from './ask-access.ts';
import { askAll } from './ask-all.ts';
import type { Asker } from './asker.ts';
import { createPace, type Pace } from './pace.ts';

export interface AccessPorts extends CallPorts {
  readonly clock: Clock;
}

export interface AccessSources extends AccessPorts {
  readonly place: Place;
  /** Who asks; with another one, what was found counts no more. */
  readonly asker: ReadonlySignal<Asker>;
}

export type AccessPhase =
  | { readonly kind: 'not asked' }
  | { readonly kind: 'checking' }
  | { readonly kind: 'done' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'halted'; readonly halt: Halt };

interface CheckedAccess {
  readonly phase: AccessPhase;
  readonly targets: readonly AccessTarget[];
  /** By `toTargetKey`. */
  readonly found: ReadonlyMap<string, Finding>;
}

export interface AccessCheck {
  readonly asker: ReadonlySignal<Asker>;
  readonly checked: ReadonlySignal<CheckedAccess>;
  /** In the order of the targets, as far as they are answered. */
  readonly findings: ReadonlySignal<readonly Finding[]>;
  /** Ends the check before it. Comes back when this one has ended. */
  start(targets: readonly AccessTarget[]): Promise<void>;
  /** What was found until then stays. */
  stop(): void;
  /** For good: nothing is listened to any more. */
  close(): void;
}

interface Running {
  readonly abort: AbortController;
  readonly pace: Pace;
}

const NOTHING: CheckedAccess = { phase: { kind: 'not asked' }, targets: [], found: new Map() };

export function createAccessCheck(sources: AccessSources): AccessCheck {
  const { place, asker, clock } = sources;
  const key = computed(() => asker.value.key);
  const checked = signal(NOTHING);
  let running: Running | undefined;

  function end(phase: AccessPhase): void {
    if (running === undefined) return;
    running.abort.abort();
    running.pace.end();
    running = undefined;
    checked.value = { ...checked.peek(), phase };
  }

  function take(target: AccessTarget, settled: Settled): void {
    if (settled.kind === 'halt') {
      end({ kind: 'halted', halt: settled.halt });
      return;
    }
    const finding = { target, verdict: settled.verdict };
    const found = new Map(checked.peek().found).set(toTargetKey(target), finding);
    checked.value = { ...checked.peek(), found };
  }

  const stopListening = effect(() => {
    key.value;
    end({ kind: 'stopped' });
    checked.value = NOTHING;
  });

  return {
    asker,
    checked,
    findings: computed(() => toFindings(checked.value)),
    async start(targets) {
      end({ kind: 'stopped' });
      const abort = new AbortController();
      const pace = createPace(clock);
      running = { abort, pace };
      checked.value = { phase: { kind: 'checking' }, targets, found: new Map() };
      const question = { place, pace, signal: abort.signal };
      const ask = (target: AccessTarget) => askAccess({ ...question, target }, sources);
      await askAll({ targets, signal: abort.signal, ask, take });
      if (!abort.signal.aborted) end({ kind: 'done' });
    },
    stop: () => end({ kind: 'stopped' }),
    close() {
      stopListening();
      end({ kind: 'stopped' });
    },
  };
}

function toFindings({ targets, found }: CheckedAccess): readonly Finding[] {
  return targets.flatMap((target) => found.get(toTargetKey(target)) ?? []);
}

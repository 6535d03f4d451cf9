import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import type { Run } from '../../../src/domain/run/run.ts';
import { createElapsed } from '../../../src/state/run/elapsed.ts';
import { SUBJECT } from '../../domain/failure/samples.ts';
import { createFakeClock } from '../fakes.ts';
import { REQUEST } from './fake-invoker.ts';

function giveElapsed() {
  const clock = createFakeClock();
  const isWaiting = signal(false);
  const current = signal<Run | undefined>(undefined);
  const elapsedMs = createElapsed(isWaiting, current, clock);
  const begin = () => {
    const pressed = { id: 1, request: REQUEST, subject: SUBJECT, startedAt: clock.now() };
    current.value = { kind: 'waiting', sent: false, ...pressed };
    isWaiting.value = true;
  };
  return { clock, isWaiting, elapsedMs, begin };
}

describe('the elapsed time', () => {
  it('rests at nought, without a timer, while no run is under way', () => {
    const { clock, elapsedMs } = giveElapsed();
    clock.pass(1000);
    expect([elapsedMs.value, clock.timers()]).toEqual([0, 0]);
  });

  it('counts from the press', () => {
    const { clock, elapsedMs, begin } = giveElapsed();
    begin();
    expect(elapsedMs.value).toBe(0);
    clock.pass(100);
    clock.pass(140);
    expect(elapsedMs.value).toBe(240);
  });

  it('calls its timer off at the end of the run and begins anew with the next', () => {
    const { clock, isWaiting, elapsedMs, begin } = giveElapsed();
    begin();
    clock.pass(500);
    isWaiting.value = false;
    expect([elapsedMs.value, clock.timers()]).toEqual([0, 0]);
    begin();
    clock.pass(100);
    expect([elapsedMs.value, clock.timers()]).toEqual([100, 1]);
  });
});

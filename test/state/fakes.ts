// The world, as small as the tests of state and of components need it. Nothing here knows a browser or Node.
import { signal } from '@preact/signals';
import type { Environment } from '../../src/domain/config/config.ts';
import type { Answer, Failure } from '../../src/domain/failure/failure.ts';
import type { Connection } from '../../src/domain/page/ports.ts';
import { draftChecks } from '../../src/domain/request/draft-checks.ts';
import type { Credentials } from '../../src/domain/session/session.ts';
import type { Clock } from '../../src/domain/time/clock.ts';
import { callOnce } from '../../src/state/run/call-once.ts';
import { pressInvoke } from '../../src/state/run/press.ts';
import type { LoadedSending } from '../../src/state/run/pressing.ts';
import type { Session } from '../../src/state/session/session.ts';
import { readEnvironment } from '../domain/config/samples.ts';

export const HOUR_MS = 3_600_000;
export const ENVIRONMENT: Environment = readEnvironment();
export const OTHER_ENVIRONMENT: Environment = readEnvironment({
  id: 'production',
  name: 'Production',
  region: 'us-east-1',
  identityPoolId: 'us-east-1:11111111-2222-3333-4444-555555555555',
});
export const READY_CHECKS = signal<LoadedSending>({
  kind: 'ready',
  checks: draftChecks,
  callOnce,
  pressInvoke,
});

export const ok = <T>(value: T): Answer<T> => ({ ok: true, value });
export const fail = (failure: Failure): Answer<never> => ({ ok: false, failure });

export interface Deferred<T> {
  readonly promise: Promise<T>;
  resolve(value: T): void;
}

export function createDeferred<T>(): Deferred<T> {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

/** Lets everything that waits for nothing but promises run to its end. */
export function settle(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((done) => {
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(undefined);
  });
}

export interface FakeClock extends Clock {
  /** Time goes on; what is due rings. */
  pass(ms: number): void;
  /** Timers that are set and not called off. */
  timers(): number;
}

export function createFakeClock(startMs = 1_000_000): FakeClock {
  let nowMs = startMs;
  const timers = new Set<{ dueMs: number; readonly everyMs?: number; readonly ring: () => void }>();
  const set = (ms: number, ring: () => void, everyMs?: number) => {
    const timer = { dueMs: nowMs + ms, ring, ...(everyMs === undefined ? {} : { everyMs }) };
    timers.add(timer);
    return () => void timers.delete(timer);
  };
  return {
    now: () => nowMs,
    monotonic: () => nowMs - startMs,
    every: (ms, tick) => set(ms, tick, ms),
    after: (ms, ring) => set(ms, ring),
    timers: () => timers.size,
    pass(ms) {
      nowMs += ms;
      for (const timer of [...timers]) {
        if (timer.dueMs > nowMs) continue;
        if (timer.everyMs === undefined) timers.delete(timer);
        else timer.dueMs = nowMs + timer.everyMs;
        timer.ring();
      }
    },
  };
}

export function toCredentials(name: string, expiresAt = Number.MAX_SAFE_INTEGER): Credentials {
  return {
    accessKeyId: `ASIA${name}`,
    secretAccessKey: `secret of ${name}`,
    sessionToken: `token of ${name}`,
    expiresAt,
  };
}

export interface FakeConnection extends Connection {
  turn(isOnline: boolean): void;
}

export function createFakeConnection(isOnline = true): FakeConnection {
  let isNow = isOnline;
  const listeners = new Set<() => void>();
  return {
    isOnline: () => isNow,
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    turn(next) {
      isNow = next;
      for (const listener of listeners) listener();
    },
  };
}

export interface FakeSession extends Session {
  /** Which credentials were refused, in order. */
  readonly renewed: Credentials[];
}

/** Gives credentials `1`, and after each renewal the next number. */
export function createFakeSession(change: Partial<Session> = {}): FakeSession {
  const renewed: Credentials[] = [];
  const live = () => ok({ credentials: toCredentials(`${renewed.length + 1}`), clockOffsetMs: 0 });
  return {
    status: signal({ kind: 'none' }),
    storageTrouble: signal(undefined),
    entrance: signal(undefined),
    credentials: async () => live(),
    async renew(refused) {
      renewed.push(refused);
      return live();
    },
    renewed,
    ...change,
  };
}

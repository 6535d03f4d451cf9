// A whole desk on fakes, for the tests of its parts together and of components.
import { signal } from '@preact/signals';
import type { Environment } from '../../src/domain/config/config.ts';
import type { Outfile, Refused, Saved } from '../../src/domain/page/ports.ts';
import type { IdentityService } from '../../src/domain/session/identity-service.ts';
import { createDesk } from '../../src/state/desk.ts';
import type { DeskPorts } from '../../src/state/desk-ports.ts';
import type { LoadedSending } from '../../src/state/run/pressing.ts';
import { createGuestSession } from '../../src/state/session/guest-session.ts';
import { createFakeBodies, toFakePorts } from './fake-bodies.ts';
import {
  createFakeClock,
  createFakeConnection,
  ENVIRONMENT,
  HOUR_MS,
  ok,
  READY_CHECKS,
  toCredentials,
} from './fakes.ts';
import { createFakeInvoker } from './run/fake-invoker.ts';

export interface DeskOptions {
  readonly environments?: readonly Environment[];
  readonly checks?: LoadedSending;
  readonly ports?: Partial<DeskPorts>;
}

export function giveDesk({ environments = [ENVIRONMENT], checks, ports = {} }: DeskOptions = {}) {
  const clock = createFakeClock();
  const invoker = createFakeInvoker();
  const connection = createFakeConnection();
  const pools: string[] = [];
  const downloaded: Outfile[] = [];
  const copied: string[] = [];
  const refusal: { current: Refused | undefined } = { current: undefined };
  const identities: IdentityService = {
    getId: async () => ok('eu-west-1:guest'),
    async getCredentials({ identityPoolId }, identityId) {
      pools.push(identityPoolId);
      const credentials = toCredentials(identityPoolId, clock.now() + HOUR_MS);
      return ok({ credentials, identityId, clockOffsetMs: 0 });
    },
  };
  const all: DeskPorts = {
    invoker,
    clock,
    connection,
    openSession: async (environment, shown) =>
      createGuestSession(environment, shown, {
        identities,
        identityStore: { read: async () => undefined, write: async () => undefined },
        clock,
      }),
    lister: { listFunctions: async () => ok([]), listQualifiers: async () => ok([]) },
    checks: checks === undefined ? READY_CHECKS : signal(checks),
    files: {
      download: (file) => void downloaded.push(file),
      canSaveAs: false,
      saveAs: async (): Promise<Saved> => ({ kind: 'cancelled' }),
    },
    clipboard: {
      async copy(text) {
        if (refusal.current !== undefined) return refusal.current;
        copied.push(text);
        return { kind: 'copied' };
      },
    },
    drafts: { takeUp: async () => undefined, keep: async () => undefined },
    importBodies: async () => toFakePorts(createFakeBodies()),
    importPresets: () => new Promise(() => undefined),
    importStreaming: () => new Promise(() => undefined),
    importLogReader: () => new Promise(() => undefined),
    ...ports,
  };
  const config = { config: { title: 'Orders desk', environments }, problems: [] };
  const desk = createDesk(config, all);
  return { desk, clock, invoker, connection, pools, downloaded, copied, refusal };
}

// A set-up screen's state on fakes: a world in which everything answers, unless a test says otherwise.
import type { Environment } from '../../../src/domain/config/config.ts';
import { EMPTY_CONFIG } from '../../../src/domain/config/config.ts';
import type { Failure } from '../../../src/domain/failure/failure.ts';
import type { Refused } from '../../../src/domain/page/ports.ts';
import type { EnvironmentStore, Reach } from '../../../src/domain/set-up/ports.ts';
import { createSetUp } from '../../../src/state/set-up/set-up.ts';
import { fail, ok, toCredentials } from '../fakes.ts';
import { type DeskOptions, giveDesk } from '../given-desk.ts';

interface World {
  idFailure?: Failure;
  credentialsFailure?: Failure;
  reach: Record<string, Reach>;
  blocked: readonly string[];
  refused?: Refused;
}

export function giveSetUp(options: DeskOptions = { environments: [] }) {
  const given = giveDesk(options);
  const world: World = { reach: {}, blocked: [] };
  const asked: string[] = [];
  const reached: string[] = [];
  const written: string[] = [];
  const kept: Environment[] = [];
  const store: EnvironmentStore = {
    read: async () => ({ environments: kept, problems: [] }),
    async add(environment) {
      if (world.refused !== undefined) return world.refused;
      kept.push(environment);
      return environment;
    },
    async remove(id) {
      if (world.refused !== undefined) return world.refused;
      const place = kept.findIndex((one) => one.id === id);
      kept.splice(place, 1);
      return undefined;
    },
  };
  const ports = {
    store,
    files: given.desk.files,
    connection: given.connection,
    clock: given.clock,
    identityStore: {
      read: async () => undefined,
      async write(_pool: string, id: string) {
        written.push(id);
        return undefined;
      },
    },
    identities: {
      async getId({ identityPoolId }: { readonly identityPoolId: string }) {
        asked.push(identityPoolId);
        return world.idFailure === undefined ? ok('eu-west-1:guest') : fail(world.idFailure);
      },
      async getCredentials(_place: object, identityId: string) {
        if (world.credentialsFailure !== undefined) return fail(world.credentialsFailure);
        return ok({ credentials: toCredentials('guest'), identityId, clockOffsetMs: 0 });
      },
    },
    reaching: {
      async reach(origin: string) {
        reached.push(origin);
        return world.reach[origin] ?? ('answers' as const);
      },
      wasBlocked: async (origin: string) => world.blocked.includes(origin),
    },
  };
  const head = { ...EMPTY_CONFIG, title: 'Orders desk' };
  const setUp = createSetUp(ports, given.desk, head);
  return { ...given, setUp, ports, world, asked, reached, written, kept };
}

// What a running sandbox holds: its clock, its pools, what it has given out, what it has seen.
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createClock } from './clock.ts';
import { createCredentialStore } from './cognito/credentials.ts';
import { createIdentities } from './cognito/identities.ts';
import { createIdentityPools } from './cognito/identity-pool.ts';
import type { Control } from './control.ts';
import { createFaultList } from './faults/fault-list.ts';
import type { SeenRequest } from './http/request-log.ts';
import { createDurableExecutions } from './lambda/durable-executions.ts';
import { listFunctions } from './lambda/function-folder.ts';
import { PERMISSIONS } from './lambda/permission.ts';
import { createLogStore } from './logs/log-store.ts';
import { createEnvironmentPool } from './runtime/environment-pool.ts';
import { type FinishedRun, toFinishedRun } from './runtime/finished-run.ts';
import { OWN_RUNTIME_CLIENT } from './runtime/function-process.ts';
import type { SandboxOptions } from './sandbox.ts';
import type { ServeParts } from './serve-request.ts';
import { createSignIn } from './sign-in/sign-in.ts';
import { PROVIDER_NAME } from './sign-in/user-pool.ts';

const SAMPLES = fileURLToPath(new URL('./functions', import.meta.url));
const ONE_HOUR_MS = 60 * 60 * 1000;
const MAX_REQUESTS = 10_000;
const MAX_RUNS = 200;

/** Throws where a function's settings are wrong. */
export function createState(options: SandboxOptions) {
  const functionsDir = resolve(options.functionsDir ?? SAMPLES);
  // Read once for its problems: a wrong setting is better said at the start.
  listFunctions(functionsDir);
  const clock = createClock(options.serverClockOffsetMs ?? 0);
  return {
    functionsDir,
    clock,
    credentials: createCredentialStore(clock, options.credentialLifetimeMs ?? ONE_HOUR_MS),
    pools: createIdentityPools({
      guestAccess: options.guestAccess ?? true,
      signInPoolGuests: options.signInPoolGuests ?? false,
    }),
    identities: createIdentities(),
    signIn: createSignIn({
      clock,
      tokenLifetimeMs: options.idTokenLifetimeMs ?? ONE_HOUR_MS,
      rotatesRefreshTokens: options.rotateRefreshTokens ?? true,
    }),
    pool: createEnvironmentPool(options.runtimeClient ?? OWN_RUNTIME_CLIENT),
    logs: createLogStore(options.logDelayMs ?? 0),
    faults: createFaultList(),
    requests: [] as SeenRequest[],
    runs: [] as FinishedRun[],
  };
}

export type SandboxState = ReturnType<typeof createState>;

/** What answering a request takes of it. */
export function toServeParts(
  state: SandboxState,
  options: SandboxOptions,
  control: Control,
): ServeParts {
  const { clock, faults, pools, identities, credentials, signIn } = state;
  const { pool, functionsDir, requests, runs } = state;
  const { publicKey } = signIn;
  const rights = {
    permissions: { ...PERMISSIONS, ...options.permissions },
    deniedActions: options.deniedActions ?? [],
  };
  return {
    clock,
    faults,
    cognito: {
      pools,
      identities,
      credentials,
      clock,
      provider: { name: PROVIDER_NAME, clientId: signIn.controls.clientId, publicKey },
    },
    signIn,
    lambda: {
      functionsDir,
      pool,
      credentials,
      clock,
      ...rights,
      durableExecutions: createDurableExecutions(),
      onEnd(invocation, end) {
        keep(runs, toFinishedRun(invocation, end), MAX_RUNS);
        state.logs.keep(end);
      },
    },
    logs: { store: state.logs, credentials, clock, ...rights },
    onRequest: (seen) => keep(requests, seen, MAX_REQUESTS),
    control: (options.control ?? true) ? control : undefined,
  };
}

/** The newest only, so that a day at `npm start` does not fill the memory. */
function keep<T>(list: T[], item: T, maxCount: number): void {
  list.push(item);
  if (list.length > maxCount) list.shift();
}

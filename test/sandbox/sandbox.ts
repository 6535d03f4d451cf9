// The local AWS: Cognito identity pools and Lambda over real HTTP on one loopback port.
import { createServer, type Server } from 'node:http';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createClock } from './clock.ts';
import { createCredentialStore } from './cognito/credentials.ts';
import { createIdentities } from './cognito/identities.ts';
import { createIdentityPools } from './cognito/identity-pool.ts';
import { createControl } from './control.ts';
import { createFaultList, type Faults } from './faults/fault-list.ts';
import { listenOnLoopback } from './http/listen.ts';
import type { SeenRequest } from './http/request-log.ts';
import { createDurableExecutions } from './lambda/durable-executions.ts';
import { listFunctions } from './lambda/function-folder.ts';
import { PERMISSIONS, type PermissionTable } from './lambda/permission.ts';
import { createEnvironmentPool } from './runtime/environment-pool.ts';
import { type FinishedRun, toFinishedRun } from './runtime/finished-run.ts';
import { OWN_RUNTIME_CLIENT } from './runtime/function-process.ts';
import { createRequestHandler, type ServeParts } from './serve-request.ts';
import { createSignIn, type SignInControls } from './sign-in/sign-in.ts';
import { PROVIDER_NAME } from './sign-in/user-pool.ts';

export interface SandboxOptions {
  /** 0 takes a free one. */
  readonly port?: number;
  /** A folder of handlers; the built-in samples otherwise. */
  readonly functionsDir?: string;
  readonly credentialLifetimeMs?: number;
  /** Whether the guest pool lets guests in. */
  readonly guestAccess?: boolean;
  /** Whether the pool that people sign in to lets guests in as well; not unless said so. */
  readonly signInPoolGuests?: boolean;
  /** Of ID and access tokens, in whole seconds; one hour, as at Cognito. */
  readonly idTokenLifetimeMs?: number;
  /** Whether each refresh gives a new refresh token and ends the old one. Cognito does so where it is told to. */
  readonly rotateRefreshTokens?: boolean;
  /** Roles that may do other things than in the sandbox's own table, by name. */
  readonly permissions?: PermissionTable;
  /** How far the pretended AWS's clock is ahead of this machine's: its Date header, its signature check. */
  readonly serverClockOffsetMs?: number;
  /** Actions that no role has, such as `lambda:ListFunctions`. */
  readonly deniedActions?: readonly string[];
  /** The program that runs in a function's process; the sandbox's own otherwise. */
  readonly runtimeClient?: string;
  /** Whether `/_sandbox/…` answers; it is for tests. */
  readonly control?: boolean;
}

export interface Sandbox {
  /** The endpoint of both services: `http://127.0.0.1:PORT`. */
  readonly url: string;
  /** The pool of eu-west-1. */
  readonly identityPoolId: string;
  identityPoolIdIn(region: string): string;
  /** The pool of eu-west-1 that the user pool is attached to. */
  readonly signInPoolId: string;
  signInPoolIdIn(region: string): string;
  readonly signIn: SandboxSignIn;
  /** The names of the functions in the folder, in order. */
  functionNames(): readonly string[];
  /** Every request seen so far, in the order in which they were read to their end. */
  readonly requests: readonly SeenRequest[];
  /** Every run that has ended, with its log, also of runs that nobody waits for. */
  readonly runs: readonly FinishedRun[];
  readonly faults: Faults;
  expireCredentials(): void;
  forgetIdentities(): void;
  /** Empties `requests` and `runs`. */
  forgetRequests(): void;
  /** Closes every connection and ends every process. */
  stop(): Promise<void>;
}

/** The user pool and its managed login. */
export interface SandboxSignIn extends SignInControls {
  /** Where the managed login is: the sandbox's own address. */
  readonly domain: string;
  /** From now on the credentials of each person who has signed in are for another identity than GetId said. */
  mergeIdentities(): void;
}

const SAMPLES = fileURLToPath(new URL('./functions', import.meta.url));
const HOME_REGION = 'eu-west-1';
const ONE_HOUR_MS = 60 * 60 * 1000;
/** Room for a client context and a session token, as on AWS. */
const MAX_HEADER_BYTES = 64 * 1024;
/** Longer than any pause in a test, so that only faults close a connection. */
const KEEP_ALIVE_MS = 60_000;
const MAX_REQUESTS = 10_000;
const MAX_RUNS = 200;

/** Rejects where the port is taken or a function's settings are wrong. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const state = createState(options);
  const server = createServer({ maxHeaderSize: MAX_HEADER_BYTES, keepAliveTimeout: KEEP_ALIVE_MS });
  const { port } = await listenOnLoopback(server, options.port ?? 0);
  process.on('exit', state.pool.killAll);
  const sandbox = toSandbox(state, server, `http://127.0.0.1:${port}`);
  server.on('request', createRequestHandler(toServeParts(state, options, sandbox)));
  return sandbox;
}

function createState(options: SandboxOptions) {
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
    faults: createFaultList(),
    requests: [] as SeenRequest[],
    runs: [] as FinishedRun[],
  };
}

type State = ReturnType<typeof createState>;

function toSandbox(state: State, server: Server, url: string): Sandbox {
  const { pool, pools, identities, credentials, requests, runs, faults } = state;
  const { controls } = state.signIn;
  return {
    url,
    identityPoolId: pools.idIn(HOME_REGION),
    identityPoolIdIn: pools.idIn,
    signInPoolId: pools.signInIdIn(HOME_REGION),
    signInPoolIdIn: pools.signInIdIn,
    signIn: { ...controls, domain: url, mergeIdentities: identities.mergeAll },
    functionNames: () => listFunctions(state.functionsDir).map(({ name }) => name),
    requests,
    runs,
    faults,
    expireCredentials: credentials.expireAll,
    forgetIdentities: identities.forgetAll,
    forgetRequests() {
      requests.length = 0;
      runs.length = 0;
    },
    async stop() {
      process.off('exit', pool.killAll);
      server.closeAllConnections();
      await Promise.all([pool.stop(), new Promise((done) => server.close(done))]);
    },
  };
}

function toServeParts(state: State, options: SandboxOptions, sandbox: Sandbox): ServeParts {
  const { clock, faults, pools, identities, credentials, signIn } = state;
  const { pool, functionsDir, requests, runs } = state;
  const { publicKey } = signIn;
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
      permissions: { ...PERMISSIONS, ...options.permissions },
      deniedActions: options.deniedActions ?? [],
      durableExecutions: createDurableExecutions(),
      onEnd: (invocation, end) => keep(runs, toFinishedRun(invocation, end), MAX_RUNS),
    },
    onRequest: (seen) => keep(requests, seen, MAX_REQUESTS),
    control: (options.control ?? true) ? createControl(sandbox) : undefined,
  };
}

/** The newest only, so that a day at `npm start` does not fill the memory. */
function keep<T>(list: T[], item: T, maxCount: number): void {
  list.push(item);
  if (list.length > maxCount) list.shift();
}

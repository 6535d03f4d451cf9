// The local AWS: Cognito user pool, identity pools and Lambda over real HTTP on one loopback port.
import { createServer, type Server } from 'node:http';
import { createControl } from './control.ts';
import type { Faults } from './faults/fault-list.ts';
import { listenOnLoopback } from './http/listen.ts';
import type { SeenRequest } from './http/request-log.ts';
import { listFunctions } from './lambda/function-folder.ts';
import type { PermissionTable } from './lambda/permission.ts';
import type { FinishedRun } from './runtime/finished-run.ts';
import { createState, type SandboxState, toServeParts } from './sandbox-state.ts';
import { createRequestHandler } from './serve-request.ts';
import type { SignInControls } from './sign-in/sign-in.ts';

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
  /** Actions that no role has, such as `lambda:ListFunctions` or `logs:FilterLogEvents`. */
  readonly deniedActions?: readonly string[];
  /** How long after a run's end its log can be found in CloudWatch Logs; at once unless said otherwise. */
  readonly logDelayMs?: number;
  /** The program that runs in a function's process; the sandbox's own otherwise. */
  readonly runtimeClient?: string;
  /** Whether `/_sandbox/…` answers; it is for tests. */
  readonly control?: boolean;
}

export interface Sandbox {
  /** The endpoint of every service, and the managed login's domain: `http://127.0.0.1:PORT`. */
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
interface SandboxSignIn extends SignInControls {
  /** Where the managed login is: the sandbox's own address. */
  readonly domain: string;
  /** From now on the credentials of each person who has signed in are for another identity than GetId said. */
  mergeIdentities(): void;
}

const HOME_REGION = 'eu-west-1';
/** Room for a client context and a session token, as on AWS. */
const MAX_HEADER_BYTES = 64 * 1024;
/** Longer than any pause in a test, so that only faults close a connection. */
const KEEP_ALIVE_MS = 60_000;

/** Rejects where the port is taken or a function's settings are wrong. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const state = createState(options);
  const server = createServer({ maxHeaderSize: MAX_HEADER_BYTES, keepAliveTimeout: KEEP_ALIVE_MS });
  const { port } = await listenOnLoopback(server, options.port ?? 0);
  process.on('exit', state.pool.killAll);
  const sandbox = toSandbox(state, server, `http://127.0.0.1:${port}`);
  server.on('request', createRequestHandler(toServeParts(state, options, createControl(sandbox))));
  return sandbox;
}

function toSandbox(state: SandboxState, server: Server, url: string): Sandbox {
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

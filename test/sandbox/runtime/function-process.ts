// Starts the operating-system process of an environment, with the variables that Lambda sets.
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { FunctionTarget } from '../lambda/resolve-function.ts';

export type FunctionProcess = ChildProcessByStdio<null, Readable, Readable>;

export interface LogNames {
  readonly logGroup: string;
  readonly logStream: string;
}

/** The program that a function's process runs unless another one is named. */
export const OWN_RUNTIME_CLIENT = fileURLToPath(new URL('../bootstrap/main.mjs', import.meta.url));
/** A process group of its own, so that killing it takes along whatever the handler has started. */
const HAS_GROUPS = process.platform !== 'win32';

export function makeLogNames(target: FunctionTarget): LogNames {
  const day = new Date().toISOString().slice(0, 10).replaceAll('-', '/');
  return {
    logGroup: `/aws/lambda/${target.fn.name}`,
    logStream: `${day}/[${target.version}]${randomBytes(16).toString('hex')}`,
  };
}

export interface ProcessPlan extends LogNames {
  readonly target: FunctionTarget;
  readonly region: string;
  /** Host and port. */
  readonly runtimeApi: string;
  /** Run as `node PROGRAM HANDLER`; AWS's own client wants the handler there, ours reads `_HANDLER`. */
  readonly runtimeClient: string;
}

export function startFunctionProcess(plan: ProcessPlan): FunctionProcess {
  const { fn } = plan.target;
  const heapLimit = `--max-old-space-size=${fn.settings.memorySizeMb}`;
  return spawn(process.execPath, [heapLimit, plan.runtimeClient, fn.handler], {
    cwd: fn.folder,
    detached: HAS_GROUPS,
    windowsHide: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...toSystemVariables(), ...toLambdaVariables(plan) },
  });
}

function toLambdaVariables(plan: ProcessPlan): NodeJS.ProcessEnv {
  const { target, region, runtimeApi, logGroup, logStream } = plan;
  const { fn, version } = target;
  return {
    TZ: 'UTC',
    AWS_LAMBDA_RUNTIME_API: runtimeApi,
    AWS_LAMBDA_FUNCTION_NAME: fn.name,
    AWS_LAMBDA_FUNCTION_VERSION: version,
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(fn.settings.memorySizeMb),
    AWS_LAMBDA_LOG_GROUP_NAME: logGroup,
    AWS_LAMBDA_LOG_STREAM_NAME: logStream,
    AWS_LAMBDA_LOG_FORMAT: fn.settings.logFormat,
    ...(fn.settings.logFormat === 'JSON' && { AWS_LAMBDA_LOG_LEVEL: 'INFO' }),
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    AWS_EXECUTION_ENV: `AWS_Lambda_nodejs${process.versions.node.split('.')[0]}.x`,
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    LAMBDA_TASK_ROOT: fn.folder,
    _HANDLER: fn.handler,
  };
}

/** SIGKILL, as Lambda ends an environment. */
export function killFunctionProcess(child: FunctionProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  if (!HAS_GROUPS) {
    child.kill('SIGKILL');
    return;
  }
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch (error) {
    // It has just ended by itself; anything else is a fault of ours.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** What a process needs to run at all. Nothing else of this machine's environment reaches a handler. */
function toSystemVariables(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot } = process.env;
  return { ...(PATH && { PATH }), ...(SystemRoot && { SystemRoot }) };
}

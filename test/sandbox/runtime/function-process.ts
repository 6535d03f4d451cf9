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

const BOOTSTRAP = fileURLToPath(new URL('../bootstrap/main.mjs', import.meta.url));
/** A process group of its own, so that killing it takes along whatever the handler has started. */
const HAS_GROUPS = process.platform !== 'win32';

export function makeLogNames(target: FunctionTarget): LogNames {
  const day = new Date().toISOString().slice(0, 10).replaceAll('-', '/');
  return {
    logGroup: `/aws/lambda/${target.fn.name}`,
    logStream: `${day}/[${target.version}]${randomBytes(16).toString('hex')}`,
  };
}

export function startFunctionProcess(
  target: FunctionTarget,
  region: string,
  runtimeApi: string,
  names: LogNames,
): FunctionProcess {
  const { fn, version } = target;
  return spawn(process.execPath, [`--max-old-space-size=${fn.settings.memorySizeMb}`, BOOTSTRAP], {
    cwd: fn.folder,
    detached: HAS_GROUPS,
    windowsHide: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...toSystemVariables(),
      TZ: 'UTC',
      AWS_LAMBDA_RUNTIME_API: runtimeApi,
      AWS_LAMBDA_FUNCTION_NAME: fn.name,
      AWS_LAMBDA_FUNCTION_VERSION: version,
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(fn.settings.memorySizeMb),
      AWS_LAMBDA_LOG_GROUP_NAME: names.logGroup,
      AWS_LAMBDA_LOG_STREAM_NAME: names.logStream,
      AWS_LAMBDA_LOG_FORMAT: fn.settings.logFormat,
      AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
      AWS_EXECUTION_ENV: `AWS_Lambda_nodejs${process.versions.node.split('.')[0]}.x`,
      AWS_REGION: region,
      AWS_DEFAULT_REGION: region,
      LAMBDA_TASK_ROOT: fn.folder,
      _HANDLER: fn.handler,
    },
  });
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

// Runs one event in an environment and writes the platform's lines around the function's own.
import { randomBytes } from 'node:crypto';
import { awaitEnding } from './await-ending.ts';
import { createPlatformLog } from './create-platform-log.ts';
import { toVerdict, type Verdict } from './ending.ts';
import type { Environment } from './environment.ts';
import type { Initialised } from './initialise.ts';
import type { Invocation, InvocationEnd } from './invocation.ts';
import type { RunFigures } from './platform-log.ts';
import { toRuntimeEvent } from './runtime-event.ts';

/** `started` is present where the environment was made for this very run: a cold start. */
export async function runInvocation(
  environment: Environment,
  invocation: Invocation,
  started: Initialised | undefined,
): Promise<InvocationEnd> {
  const { requestId, region, target } = invocation;
  const log = createPlatformLog(target.fn.settings, region);
  const names = { requestId, version: target.version, functionArn: target.invokedArn };
  environment.log.write(log.start(names));

  const startMs = performance.now();
  const { verdict, streamed } =
    started?.failure === undefined
      ? await run(environment, invocation)
      : ({ verdict: started.failure, streamed: 'not' } as const);
  const elapsedMs = performance.now() - startMs;
  await environment.log.readOutput();
  const figures = toFigures(environment, invocation, verdict, elapsedMs, started);
  if (verdict.fault !== undefined) {
    environment.log.write(log.fault(requestId, verdict.fault, verdict.errorType));
  }
  for (const event of log.report(requestId, figures)) environment.log.write(event);
  const { logGroup, logStream } = environment;
  const { payload, isFunctionError } = verdict;
  const records = environment.log.take();
  const whole = Buffer.concat(records.map(({ bytes }) => bytes));
  return { payload, isFunctionError, streamed, log: whole, records, logGroup, logStream };
}

async function run(
  environment: Environment,
  invocation: Invocation,
): Promise<{ readonly verdict: Verdict; readonly streamed: InvocationEnd['streamed'] }> {
  const { timeoutSeconds } = invocation.target.fn.settings;
  const timeoutMs = timeoutSeconds * 1000;
  const event = toRuntimeEvent(invocation, Date.now() + timeoutMs);
  const { ending, streamed } = await awaitEnding(environment, event, timeoutMs, invocation.output);
  return { verdict: toVerdict(ending, invocation.requestId, timeoutSeconds), streamed };
}

function toFigures(
  environment: Environment,
  invocation: Invocation,
  verdict: Verdict,
  elapsedMs: number,
  started: Initialised | undefined,
): RunFigures {
  const { timeoutSeconds, memorySizeMb } = invocation.target.fn.settings;
  const { status, errorType } = verdict;
  // A run that is cut off is charged its whole time, and not the moment longer that the cut took.
  const ranMs = status === 'timeout' ? timeoutSeconds * 1000 : elapsedMs;
  const failedInit = started?.failure !== undefined;
  const durationMs = failedInit ? started.initMs : ranMs;
  const initMs = failedInit ? undefined : started?.initMs;
  const usedMb = Math.ceil(environment.maxMemoryKb() / 1024);
  return {
    durationMs,
    billedMs: Math.ceil(durationMs + (initMs ?? 0)),
    maxMemoryMb:
      errorType === 'Runtime.OutOfMemory' ? memorySizeMb : Math.min(usedMb, memorySizeMb),
    status,
    ...(initMs !== undefined && { initMs }),
    ...(errorType !== undefined && { errorType }),
    ...(invocation.trace.sampled && {
      trace: { traceId: invocation.trace.root, segmentId: randomBytes(8).toString('hex') },
    }),
  };
}

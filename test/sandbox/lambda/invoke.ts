// Invoke: checks, runs, answers.
import { type Answer, toEmptyAnswer } from '../http/answer.ts';
import type { Received } from '../http/received.ts';
import type { EnvironmentPool } from '../runtime/environment-pool.ts';
import type { Invocation, InvocationEnd } from '../runtime/invocation.ts';
import type { Caller } from '../signature/verify-signature.ts';
import { checkAccount, checkFunction } from './check-function.ts';
import type { DurableExecutions } from './durable-executions.ts';
import { toLogResult } from './log-result.ts';
import { type InvokeRequest, readInvoke } from './read-invoke.ts';
import { type FunctionTarget, resolveFunction } from './resolve-function.ts';
import { formatTrace, toTrace } from './trace.ts';

export interface InvokeParts {
  readonly functionsDir: string;
  readonly pool: EnvironmentPool;
  readonly durableExecutions: DurableExecutions;
  /** Told how each run ended, also of those that nobody waits for. */
  readonly onEnd: (invocation: Invocation, end: InvocationEnd) => void;
}

export interface InvokeCall {
  readonly received: Received;
  readonly functionName: string;
  readonly caller: Caller;
  readonly requestId: string;
}

export async function invoke(parts: InvokeParts, call: InvokeCall): Promise<Answer> {
  const request = readInvoke(call.received, call.functionName, call.caller.region);
  const { role } = call.caller.credentials;
  checkAccount(request, role);
  const target = resolveFunction(parts.functionsDir, request.reference);
  checkFunction(request, target, role);
  if (request.invocationType === 'DryRun') return toEmptyAnswer(204);

  const invocation = toInvocation(call, request, target);
  const { arn, end } = start(parts, request, invocation);
  const headers = {
    'x-amzn-Remapped-Content-Length': '0',
    'X-Amzn-Trace-Id': formatTrace(invocation.trace),
    ...(arn !== undefined && { 'X-Amz-Durable-Execution-Arn': arn }),
  };
  if (request.invocationType === 'Event') return toEmptyAnswer(202, headers);
  return toResultAnswer(await end, request, target, headers);
}

/** Throws at once when the function is throttled; an event waits for its turn instead. */
function start(
  parts: InvokeParts,
  request: InvokeRequest,
  invocation: Invocation,
): { readonly arn?: string; readonly end: Promise<InvocationEnd> } {
  const { target, region, payload } = invocation;
  const run = () => {
    const isEvent = request.invocationType === 'Event';
    const end = isEvent ? parts.pool.enqueue(invocation) : parts.pool.run(invocation);
    end.then((value) => parts.onEnd(invocation, value));
    return end;
  };
  if (!target.fn.settings.durable) return { end: run() };
  const name = request.durableExecutionName;
  return parts.durableExecutions.startOrFind({ target, region, name, payload }, run);
}

export function toInvocation(
  call: InvokeCall,
  request: InvokeRequest,
  target: FunctionTarget,
): Invocation {
  const { identityId, identityPoolId } = call.caller.credentials;
  const isEvent = request.invocationType === 'Event';
  return {
    target,
    region: call.caller.region,
    requestId: call.requestId,
    payload: request.payload,
    // AWS hands the client context to synchronous runs only.
    clientContext: isEvent ? undefined : request.clientContext,
    tenantId: request.tenantId,
    identity: { identityId, identityPoolId },
    trace: toTrace(call.received.headers['x-amzn-trace-id'], target.fn.settings.tracing),
  };
}

function toResultAnswer(
  end: InvocationEnd,
  request: InvokeRequest,
  target: FunctionTarget,
  headers: Readonly<Record<string, string>>,
): Answer {
  return {
    statusCode: 200,
    headers: {
      ...headers,
      'Content-Type': 'application/json',
      'X-Amz-Executed-Version': target.version,
      ...(end.isFunctionError && { 'X-Amz-Function-Error': 'Unhandled' }),
      ...(request.wantsLogTail && { 'X-Amz-Log-Result': toLogResult(end, target.fn.settings) }),
    },
    body: end.payload,
  };
}

// Durable executions by name: the same name with the same payload is the same execution.
// Only the naming is AWS's here. Handlers run once and get the payload as it is, without checkpoints.
import { createHash, randomUUID } from 'node:crypto';
import { ServiceError } from '../http/service-error.ts';
import type { InvocationEnd } from '../runtime/invocation.ts';
import { ACCOUNT_ID } from './function-name.ts';
import type { FunctionTarget } from './resolve-function.ts';

interface DurableExecution {
  readonly arn: string;
  readonly end: Promise<InvocationEnd>;
}

export interface DurableExecutions {
  /** The execution of that name, started by `run` if there is none yet. */
  startOrFind(start: DurableStart, run: () => Promise<InvocationEnd>): DurableExecution;
}

interface DurableStart {
  readonly target: FunctionTarget;
  readonly region: string;
  /** Without one every call is an execution of its own. */
  readonly name: string | undefined;
  readonly payload: Buffer;
}

export function createDurableExecutions(): DurableExecutions {
  const known = new Map<string, DurableExecution & { readonly payloadHash: string }>();
  return {
    startOrFind({ target, region, name = randomUUID(), payload }, run) {
      const payloadHash = createHash('sha256').update(payload).digest('hex');
      const key = JSON.stringify([region, target.fn.name, name]);
      const existing = known.get(key);
      if (existing !== undefined && existing.payloadHash !== payloadHash) {
        // Words unverified; the name and the status are the model's.
        const message = `A durable execution named '${name}' already exists with a different input payload.`;
        throw new ServiceError('DurableExecutionAlreadyStartedException', 409, message);
      }
      if (existing !== undefined) return existing;
      const functionArn = `arn:aws:lambda:${region}:${ACCOUNT_ID}:function:${target.fn.name}`;
      const arn = `${functionArn}:${target.version}/durable-execution/${name}/${randomUUID()}`;
      const execution = { arn, end: run(), payloadHash };
      known.set(key, execution);
      return execution;
    },
  };
}

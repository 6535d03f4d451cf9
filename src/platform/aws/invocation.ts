// What an invocation needs of the AWS SDK, as one part to load: in several parts it would compress badly.
import type { Invoker } from '../../domain/run/invoker.ts';
import { watchPolicyBlocks } from '../page/policy-blocks.ts';
import { createInvoker } from './lambda-invoker.ts';
import { nameBlockedCalls } from './name-blocked-calls.ts';

export function createInvocation(isOnline: () => boolean): Invoker {
  return { invoke: nameBlockedCalls(createInvoker(isOnline).invoke, watchPolicyBlocks()) };
}

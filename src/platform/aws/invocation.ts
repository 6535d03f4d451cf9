// What an invocation needs of the AWS SDK, as one part to load: in several parts it would compress badly.
import type { Invoker } from '../../domain/run/invoker.ts';
import type { IdentityService } from '../../domain/session/identity-service.ts';
import { createIdentityService } from './cognito-identities.ts';
import { createInvoker } from './lambda-invoker.ts';

export interface Invocation {
  readonly invoker: Invoker;
  readonly identities: IdentityService;
}

export function createInvocation(isOnline: () => boolean): Invocation {
  return { invoker: createInvoker(isOnline), identities: createIdentityService(isOnline) };
}

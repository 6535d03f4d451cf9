// What a function's own settings refuse, before anything runs.
import { ServiceError } from '../http/service-error.ts';
import { ACCOUNT_ID, toFunctionArn } from './function-name.ts';
import { GUEST_ROLE, toAccessDenied } from './permission.ts';
import type { InvokeRequest } from './read-invoke.ts';
import type { FunctionTarget } from './resolve-function.ts';

const ACTION = 'lambda:InvokeFunction';

/** Before the function is even looked up: another account's functions need a policy of their own. */
export function checkAccount({ reference }: InvokeRequest, role: string): void {
  if (reference.accountId !== ACCOUNT_ID) {
    throw toAccessDenied(role, ACTION, toFunctionArn(reference), 'resource');
  }
}

export function checkFunction(request: InvokeRequest, target: FunctionTarget, role: string): void {
  const { settings } = target.fn;
  if (settings.denied && role === GUEST_ROLE) throw toAccessDenied(role, ACTION, target.invokedArn);
  checkTenant(request, settings.tenancy === 'PER_TENANT');
  checkDurable(request, settings.durable);
  if (settings.managedInstances && request.wantsLogTail) {
    throw toInvalid('Tail logs are not supported for functions configured with capacity provider');
  }
}

/** AWS documents both cases and the error's name; the sentences are not recorded (unverified). */
function checkTenant({ tenantId }: InvokeRequest, isPerTenant: boolean): void {
  if (isPerTenant && tenantId === undefined) {
    throw toInvalid(
      'The invoked function is enabled with tenancy configuration. Add a valid tenant ID in your request and try again.',
    );
  }
  if (!isPerTenant && tenantId !== undefined) {
    throw toInvalid(
      'The invoked function is not enabled with tenancy configuration. Remove the tenant ID from your request and try again.',
    );
  }
}

function checkDurable(
  { reference, durableExecutionName }: InvokeRequest,
  isDurable: boolean,
): void {
  if (isDurable && reference.qualifier === undefined) {
    throw toInvalid('You cannot invoke a durable function using an unqualified ARN.');
  }
  if (!isDurable && durableExecutionName !== undefined) {
    // Words unverified.
    throw toInvalid('A durable execution name can only be given for a durable function.');
  }
}

function toInvalid(message: string): ServiceError {
  return new ServiceError('InvalidParameterValueException', 400, message);
}

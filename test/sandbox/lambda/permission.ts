// What the guest role may do. The sentences are IAM's own.
import type { LambdaOperation } from '../http/route.ts';
import { ServiceError } from '../http/service-error.ts';
import { ACCOUNT_ID, readFunctionReference, toFunctionArn } from './function-name.ts';

const GUEST = `arn:aws:sts::${ACCOUNT_ID}:assumed-role/desk-guest/CognitoIdentityCredentials`;

/** Refuses an action that the role lacks for every function. */
export function checkAction(
  deniedActions: readonly string[],
  operation: LambdaOperation,
  functionName: string,
  region: string,
): void {
  const action = `lambda:${operation === 'Invoke' ? 'InvokeFunction' : operation}`;
  if (!deniedActions.includes(action)) return;
  const resource =
    operation === 'ListFunctions'
      ? '*'
      : toFunctionArn(readFunctionReference(functionName, undefined, region));
  throw toAccessDenied(action, resource);
}

export function toAccessDenied(
  action: string,
  resource: string,
  policyKind: 'identity' | 'resource' = 'identity',
): ServiceError {
  const message = `User: ${GUEST} is not authorized to perform: ${action} on resource: ${resource} because no ${policyKind}-based policy allows the ${action} action`;
  return new ServiceError('AccessDeniedException', 403, message);
}

// What each role may do, in one table. The sentences are IAM's own.
import type { LambdaOperation } from '../http/route.ts';
import { ServiceError } from '../http/service-error.ts';
import { ACCOUNT_ID, readFunctionReference, toFunctionArn } from './function-name.ts';

interface RolePermissions {
  /** Actions as IAM names them: `lambda:InvokeFunction`. */
  readonly actions: 'all' | readonly string[];
  /** Names of the functions that the actions are allowed on. */
  readonly functions: 'all' | readonly string[];
}

export type PermissionTable = Readonly<Record<string, RolePermissions>>;

export const GUEST_ROLE = 'desk-guest';
/** Of a person whose token names no role. */
export const AUTHENTICATED_ROLE = 'desk-signed-in';

/** By role name; a role that is not here may do nothing. */
export const PERMISSIONS: PermissionTable = {
  // A function's own setting `denied` takes that one from guests.
  [GUEST_ROLE]: { actions: 'all', functions: 'all' },
  'desk-engineers': { actions: 'all', functions: 'all' },
  'desk-support': {
    actions: [
      'lambda:InvokeFunction',
      'lambda:ListAliases',
      'lambda:ListVersionsByFunction',
      'lambda:GetFunctionConfiguration',
    ],
    functions: ['echo', 'invoice-csv', 'order-lookup', 'price-check', 'slow-report'],
  },
};

export interface ActionCall {
  readonly operation: LambdaOperation;
  readonly functionName: string;
  readonly qualifier: string | undefined;
  readonly region: string;
  /** The caller's. */
  readonly role: string;
}

/** Refuses what the role lacks, before the function is looked up: IAM does not know which functions there are. */
export function checkAction(
  permissions: PermissionTable,
  deniedActions: readonly string[],
  { operation, functionName, qualifier, region, role }: ActionCall,
): void {
  const action = toAction(operation);
  const isDenied = deniedActions.includes(action);
  // The one action that is not on a function: IAM cannot limit it to some.
  if (operation === 'ListFunctions') {
    if (isDenied || !isAllowed(permissions, role, action)) throw toAccessDenied(role, action, '*');
    return;
  }
  const reference = readFunctionReference(functionName, qualifier, region);
  if (!isDenied && isAllowed(permissions, role, action, reference.name)) return;
  throw toAccessDenied(role, action, toFunctionArn(reference));
}

/** Without a function: whether the role has the action on any. */
export function isAllowed(
  permissions: PermissionTable,
  role: string,
  action: string,
  functionName?: string,
): boolean {
  const { actions, functions } = permissions[role] ?? { actions: [], functions: [] };
  return isIn(actions, action) && (functionName === undefined || isIn(functions, functionName));
}

/** One action for both ways to invoke, as the documentation says (aws-facts §2.2). */
function toAction(operation: LambdaOperation): string {
  const isInvoke = operation === 'Invoke' || operation === 'InvokeWithResponseStream';
  return `lambda:${isInvoke ? 'InvokeFunction' : operation}`;
}

export function toAccessDenied(
  role: string,
  action: string,
  resource: string,
  policyKind: 'identity' | 'resource' = 'identity',
): ServiceError {
  const caller = `arn:aws:sts::${ACCOUNT_ID}:assumed-role/${role}/CognitoIdentityCredentials`;
  const message = `User: ${caller} is not authorized to perform: ${action} on resource: ${resource} because no ${policyKind}-based policy allows the ${action} action`;
  return new ServiceError('AccessDeniedException', 403, message);
}

function isIn(list: 'all' | readonly string[], name: string): boolean {
  return list === 'all' || list.includes(name);
}

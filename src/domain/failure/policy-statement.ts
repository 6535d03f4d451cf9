// The policy statement that would allow a refused call.
import { parseFunctionName } from '../request/function-name.ts';
import type { CallSubject } from './explanation.ts';
import type { Operation } from './operation.ts';
import type { AccessDenial } from './read-access-denied.ts';

export interface Permission {
  readonly action: string;
  readonly resource: string;
}

/** What would have to be allowed: from AWS's sentence, and what it does not say from the call. */
export function toPermission(
  denial: AccessDenial,
  operation: Operation,
  subject: CallSubject,
): Permission {
  if (operation === 'FilterLogEvents') return toLogPermission(denial, subject);
  return {
    action: denial.action ?? toAction(operation),
    resource: denial.resource ?? toResource(denial, operation, subject),
  };
}

/**
 * An Allow statement as JSON text of two-space indent. For a function's own (resource-based) policy it names
 * the role that asks; an identity's policy has no Principal.
 */
export function formatPolicyStatement(permission: Permission, principalArn?: string): string {
  const principal = principalArn === undefined ? {} : { Principal: { AWS: principalArn } };
  return JSON.stringify(
    { Effect: 'Allow', ...principal, Action: permission.action, Resource: permission.resource },
    null,
    2,
  );
}

/** `arn:aws:sts::123456789012:assumed-role/NAME/SESSION` to the name of its role. */
export function toRoleName(principal: string | undefined): string | undefined {
  return /:assumed-role\/([^/]+)\//.exec(principal ?? '')?.[1];
}

/** The account in an ARN, where there is one. */
export function toAccount(arn: string | undefined): string | undefined {
  return /^arn:[^:]*:[^:]*:[^:]*:(\d{12}):/.exec(arn ?? '')?.[1];
}

/** The role's own ARN; a role's path is not in the sentence, so a role below a path needs it added. */
export function toRoleArn(principal: string | undefined): string | undefined {
  const role = toRoleName(principal);
  const account = toAccount(principal);
  if (role === undefined || account === undefined) return undefined;
  return `arn:${toPartition(principal)}:iam::${account}:role/${role}`;
}

/**
 * AWS's sentence names a group's streams (`…:log-group:NAME:log-stream:`), which in a policy would match nothing: a statement
 * for a group ends with `:*`. The group is looked up in the account of
 * whoever asks; where no sentence says which that is, the function's ARN may, and else it is `*`.
 */
function toLogPermission(denial: AccessDenial, subject: CallSubject): Permission {
  const [, partition, region, account, group] =
    /^arn:([^:]+):logs:([^:]+):(\d{12}):log-group:([^:]+)/.exec(denial.resource ?? '') ?? [];
  const parsed = parseFunctionName(subject.functionName);
  const named = parsed.ok ? parsed.value : undefined;
  const where = [
    partition ?? named?.partition ?? toPartition(denial.principal),
    'logs',
    region ?? subject.region,
    account ?? toAccount(denial.principal) ?? named?.account ?? '*',
  ].join(':');
  const resource = `arn:${where}:log-group:${group ?? subject.logGroup ?? '*'}:*`;
  return { action: 'logs:FilterLogEvents', resource };
}

function toAction(operation: Operation): string {
  if (operation === 'Invoke') return 'lambda:InvokeFunction';
  const isCognito = operation === 'GetId' || operation === 'GetCredentialsForIdentity';
  return `${isCognito ? 'cognito-identity' : 'lambda'}:${operation}`;
}

// IAM matches the qualified ARN when the call names a version or an alias, by either way of naming it.
function toResource(denial: AccessDenial, operation: Operation, subject: CallSubject): string {
  const parsed = parseFunctionName(subject.functionName);
  // ListFunctions knows no resource but `*` (aws-facts §8).
  if (operation === 'ListFunctions' || !parsed.ok) return '*';
  const { value } = parsed;
  const partition = value.partition ?? toPartition(denial.principal);
  const account = value.account ?? toAccount(denial.principal) ?? '*';
  const qualifier = value.qualifier ?? subject.qualifier;
  const arn = `arn:${partition}:lambda:${value.region ?? subject.region}:${account}:function:${value.name}`;
  return qualifier === '' || operation !== 'Invoke' ? arn : `${arn}:${qualifier}`;
}

function toPartition(arn: string | undefined): string {
  return /^arn:(aws[\w-]*):/.exec(arn ?? '')?.[1] ?? 'aws';
}

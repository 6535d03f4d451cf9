// CloudWatch Logs' front door: signature, permission, then the operation.
import type { Clock } from '../clock.ts';
import type { CredentialStore } from '../cognito/credentials.ts';
import { type Answer, toJsonAnswer } from '../http/answer.ts';
import type { Received } from '../http/received.ts';
import type { LogsOperation } from '../http/route.ts';
import { ServiceError } from '../http/service-error.ts';
import { ACCOUNT_ID } from '../lambda/function-name.ts';
import { isAllowed, type PermissionTable, toAccessDenied } from '../lambda/permission.ts';
import { verifySignature } from '../signature/verify-signature.ts';
import { filterLogEvents } from './filter-log-events.ts';
import type { LogStore } from './log-store.ts';
import { type LogFilter, readFilter } from './read-filter.ts';

export interface LogsParts {
  readonly store: LogStore;
  readonly credentials: CredentialStore;
  readonly clock: Clock;
  readonly permissions: PermissionTable;
  /** Actions that no role has: `logs:FilterLogEvents`. */
  readonly deniedActions: readonly string[];
}

const ACTION = 'logs:FilterLogEvents';
const FUNCTION_GROUP = /^\/aws\/lambda\/(.+)$/;

export async function answerLogs(
  parts: LogsParts,
  operation: LogsOperation | undefined,
  received: Received,
  isEmptyPage: boolean,
): Promise<Answer> {
  const caller = await verifySignature(received, parts.credentials, parts.clock, 'logs');
  if (operation === undefined) throw new ServiceError('UnknownOperationException', 400, '');
  const filter = readFilter(received.body);
  checkPermission(parts, filter, caller.credentials.role, caller.region);
  const page = filterLogEvents(parts.store, filter, isEmptyPage);
  return toJsonAnswer(200, page, 'application/x-amz-json-1.1');
}

/** A role that is limited to some functions is limited to their groups. */
function checkPermission(
  { permissions, deniedActions }: LogsParts,
  { logGroup }: LogFilter,
  role: string,
  region: string,
): void {
  const functionName = FUNCTION_GROUP.exec(logGroup)?.[1] ?? '';
  const isDenied = deniedActions.includes(ACTION);
  if (!isDenied && isAllowed(permissions, role, ACTION, functionName)) return;
  const resource = `arn:aws:logs:${region}:${ACCOUNT_ID}:log-group:${logGroup}:log-stream:`;
  throw toAccessDenied(role, ACTION, resource);
}

// Lambda's front door: signature, permission, then the operation.

import type { Clock } from '../clock.ts';
import type { CredentialStore } from '../cognito/credentials.ts';
import type { Answer, StreamAnswer } from '../http/answer.ts';
import type { Received } from '../http/received.ts';
import type { LambdaRoute } from '../http/route.ts';
import { ServiceError } from '../http/service-error.ts';
import { verifySignature } from '../signature/verify-signature.ts';
import { type InvokeParts, invoke } from './invoke.ts';
import { invokeWithStream } from './invoke-with-stream.ts';
import {
  answerGetConfiguration,
  answerListAliases,
  answerListFunctions,
  answerListVersions,
} from './list.ts';
import { checkAction, type PermissionTable } from './permission.ts';

export interface LambdaParts extends InvokeParts {
  readonly credentials: CredentialStore;
  readonly clock: Clock;
  readonly permissions: PermissionTable;
  /** Actions that no role has: `lambda:ListFunctions`. */
  readonly deniedActions: readonly string[];
}

export async function answerLambda(
  parts: LambdaParts,
  route: LambdaRoute,
  received: Received,
  requestId: string,
): Promise<Answer | StreamAnswer> {
  const caller = await verifySignature(received, parts.credentials, parts.clock, 'lambda');
  const { operation, functionName = '' } = route;
  if (operation === undefined) throw new ServiceError('UnknownOperationException', 404, '');
  const { region } = caller;
  const qualifier = received.query.get('Qualifier') ?? undefined;
  const { role } = caller.credentials;
  const asked = { operation, functionName, qualifier, region, role };
  checkAction(parts.permissions, parts.deniedActions, asked);
  const { functionsDir } = parts;
  const call = { functionsDir, region, query: received.query };
  switch (operation) {
    case 'Invoke':
      return invoke(parts, { received, functionName, caller, requestId });
    case 'InvokeWithResponseStream':
      return invokeWithStream(parts, { received, functionName, caller, requestId });
    case 'ListFunctions':
      return answerListFunctions(call);
    case 'ListVersionsByFunction':
      return answerListVersions(call, functionName);
    case 'ListAliases':
      return answerListAliases(call, functionName);
    case 'GetFunctionConfiguration':
      return answerGetConfiguration(call, functionName);
  }
}

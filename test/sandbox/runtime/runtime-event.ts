// An invocation in the form in which the Runtime API hands it to a function.

import type { RuntimeEvent } from './event-exchange.ts';
import type { Invocation } from './invocation.ts';

export function toRuntimeEvent(invocation: Invocation, deadlineMs: number): RuntimeEvent {
  const { requestId, payload, target, identity, clientContext, tenantId, trace } = invocation;
  const { root, parent, sampled } = trace;
  return {
    requestId,
    // No payload at all reaches a handler as an empty object.
    payload: payload.byteLength === 0 ? Buffer.from('{}') : payload,
    headers: {
      'Lambda-Runtime-Aws-Request-Id': requestId,
      'Lambda-Runtime-Deadline-Ms': String(Math.round(deadlineMs)),
      'Lambda-Runtime-Invoked-Function-Arn': target.invokedArn,
      'Lambda-Runtime-Trace-Id': `Root=${root};Parent=${parent};Sampled=${sampled ? 1 : 0}`,
      'Lambda-Runtime-Cognito-Identity': JSON.stringify({
        cognitoIdentityId: identity.identityId,
        cognitoIdentityPoolId: identity.identityPoolId,
      }),
      ...(clientContext !== undefined && {
        'Lambda-Runtime-Client-Context': toHeaderValue(clientContext),
      }),
      ...(tenantId !== undefined && { 'Lambda-Runtime-Aws-Tenant-Id': tenantId }),
    },
  };
}

/** A header holds bytes; Node takes them one a character. Line ends are mere spaces in JSON. */
function toHeaderValue(json: string): string {
  return Buffer.from(json.replace(/[\r\n\t]/g, ' ')).toString('latin1');
}

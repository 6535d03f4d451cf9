// The real invoker against the local AWS, with credentials of a guest.
import { beforeAll } from 'vitest';
import type { InvokeRequest } from '../../../src/domain/request/request.ts';
import type { InvokeCall } from '../../../src/domain/run/invoker.ts';
import type { Issued } from '../../../src/domain/session/identity-service.ts';
import { createInvoker } from '../../../src/platform/aws/lambda-invoker.ts';
import { issueCredentials, SANDBOX_URL } from '../sandbox-controls.ts';

export const encode = (text: string) => new TextEncoder().encode(text);
export const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

export function giveInvoker() {
  const invoker = createInvoker(() => true);
  let issued: Issued | undefined;
  beforeAll(async () => {
    issued = await issueCredentials();
  });
  const toCall = (
    request: Partial<InvokeRequest>,
    change: Partial<InvokeCall> = {},
  ): InvokeCall => {
    if (issued === undefined) throw new Error('No credentials yet.');
    return {
      request: {
        region: 'eu-west-1',
        functionName: 'echo',
        invocationType: 'RequestResponse',
        logType: 'None',
        ...request,
      },
      endpoint: SANDBOX_URL,
      credentials: issued.credentials,
      clockOffsetMs: issued.clockOffsetMs,
      signal: new AbortController().signal,
      onSent: () => undefined,
      ...change,
    };
  };
  return {
    toCall,
    invoke: (request: Partial<InvokeRequest>, change: Partial<InvokeCall> = {}) =>
      invoker.invoke(toCall(request, change)),
  };
}

// Invoke over Lambda's own client: making the input and reading the answer are two functions.
import {
  InvokeCommand,
  type InvokeCommandInput,
  type InvokeCommandOutput,
} from '@aws-sdk/client-lambda';
import type { Answer } from '../../domain/failure/failure.ts';
import type { InvokeRequest } from '../../domain/request/request.ts';
import type { InvokeCall, Invoker } from '../../domain/run/invoker.ts';
import type { Outcome } from '../../domain/run/outcome.ts';
import { createLambdaClients } from './lambda-clients.ts';
import { readFailure } from './read-failure.ts';
import { watchWire } from './watch-wire.ts';

export function createInvoker(isOnline: () => boolean): Invoker {
  const openClient = createLambdaClients(1);
  return {
    async invoke(call: InvokeCall): Promise<Answer<Outcome>> {
      const { request, signal, onSent } = call;
      let contentType: string | undefined;
      const onHeaders = (headers: Readonly<Record<string, string>>) => {
        call.onAnswered?.();
        contentType = headers['content-type'];
      };
      try {
        const command = new InvokeCommand(toInvokeInput(request));
        command.middlewareStack.use(watchWire({ onSent, onHeaders }));
        const client = openClient({ ...call, region: request.region });
        const output = await client.send(command, { abortSignal: signal });
        return readInvokeOutput(output, contentType);
      } catch (error) {
        return { ok: false, failure: readFailure('Invoke', error, isOnline()) };
      }
    },
  };
}

/** LogType is left out where it is None, the body where there is no payload: as the CLI sends them. */
export function toInvokeInput(request: InvokeRequest): InvokeCommandInput {
  return {
    FunctionName: request.functionName,
    InvocationType: request.invocationType,
    LogType: request.logType === 'Tail' ? 'Tail' : undefined,
    ClientContext: request.clientContext,
    Qualifier: request.qualifier,
    TenantId: request.tenantId,
    DurableExecutionName: request.durableExecutionName,
    ...(request.payload === undefined ? {} : { Payload: request.payload }),
  };
}

/** By status: 200 with a body, 202 accepted, 204 allowed (aws-facts §2.1); anything else is not Invoke's. */
export function readInvokeOutput(
  output: InvokeCommandOutput,
  contentType: string | undefined,
): Answer<Outcome> {
  const { requestId } = output.$metadata;
  const statusCode = output.StatusCode ?? output.$metadata.httpStatusCode ?? 0;
  const came = {
    statusCode,
    ...(requestId === undefined ? {} : { requestId }),
    ...(output.ExecutedVersion === undefined ? {} : { executedVersion: output.ExecutedVersion }),
    ...(output.DurableExecutionArn === undefined
      ? {}
      : { durableExecutionArn: output.DurableExecutionArn }),
  };
  if (statusCode === 202) return { ok: true, value: { kind: 'accepted', ...came } };
  if (statusCode === 204) return { ok: true, value: { kind: 'allowed', ...came } };
  if (statusCode !== 200) {
    const raw = `The answer has the status ${statusCode}, which Invoke never gives.`;
    const known = requestId === undefined ? {} : { requestId };
    return {
      ok: false,
      failure: { kind: 'unreadable', operation: 'Invoke', statusCode, raw, ...known },
    };
  }
  const withBody = {
    ...came,
    body: output.Payload ?? new Uint8Array(),
    ...(output.LogResult === undefined ? {} : { logResult: output.LogResult }),
    ...(contentType === undefined ? {} : { contentType }),
  };
  const { FunctionError: functionError } = output;
  if (functionError === undefined) return { ok: true, value: { kind: 'returned', ...withBody } };
  return { ok: true, value: { kind: 'function error', functionError, ...withBody } };
}

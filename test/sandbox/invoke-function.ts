// One Invoke through the SDK, its answer decoded for a test to look at.
import { InvokeCommand, type InvokeCommandInput, type LambdaClient } from '@aws-sdk/client-lambda';

export interface InvokeResult {
  readonly statusCode: number | undefined;
  readonly functionError: string | undefined;
  readonly executedVersion: string | undefined;
  readonly durableExecutionArn: string | undefined;
  readonly requestId: string | undefined;
  readonly text: string;
  /** The text as JSON; undefined where there is none. */
  readonly payload: unknown;
  /** The decoded log tail; empty where none was asked for. */
  readonly log: string;
}

export interface InvokeInput extends Omit<InvokeCommandInput, 'FunctionName' | 'Payload'> {
  /** Sent as JSON; a text or bytes go out as they are. */
  readonly Payload?: unknown;
}

export async function invokeFunction(
  client: LambdaClient,
  FunctionName: string,
  { Payload, ...rest }: InvokeInput = {},
): Promise<InvokeResult> {
  const command = new InvokeCommand({ FunctionName, ...rest, ...toPayload(Payload) });
  const output = await client.send(command);
  // Where no body came, the SDK's Payload is no bytes at all but an empty text.
  const text = Buffer.from(output.Payload ?? '').toString('utf8');
  return {
    statusCode: output.StatusCode,
    functionError: output.FunctionError,
    executedVersion: output.ExecutedVersion,
    durableExecutionArn: output.DurableExecutionArn,
    requestId: output.$metadata.requestId,
    text,
    payload: text === '' ? undefined : JSON.parse(text),
    log: Buffer.from(output.LogResult ?? '', 'base64').toString('utf8'),
  };
}

function toPayload(payload: unknown): { Payload?: string | Uint8Array } {
  if (payload === undefined) return {};
  const isReady = typeof payload === 'string' || payload instanceof Uint8Array;
  return { Payload: isReady ? payload : JSON.stringify(payload) };
}

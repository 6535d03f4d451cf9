// One InvokeWithResponseStream through the SDK, its events gathered for a test to look at.
import {
  InvokeWithResponseStreamCommand,
  type InvokeWithResponseStreamCommandInput,
  type InvokeWithResponseStreamCompleteEvent,
  type LambdaClient,
} from '@aws-sdk/client-lambda';

export interface StreamResult {
  readonly statusCode: number | undefined;
  readonly executedVersion: string | undefined;
  readonly contentType: string | undefined;
  /** The payload of each chunk that arrived, in order. */
  readonly chunks: readonly Buffer[];
  readonly text: string;
  /** Undefined: the stream ended without one. */
  readonly complete: InvokeWithResponseStreamCompleteEvent | undefined;
  /** What the SDK threw while it read the stream. */
  readonly error: Error | undefined;
  /** The decoded log tail; empty where there is none. */
  readonly log: string;
}

export interface StreamInput extends Omit<InvokeWithResponseStreamCommandInput, 'FunctionName'> {
  readonly abortSignal?: AbortSignal;
  /** Told of each chunk as it arrives. */
  readonly onChunk?: (payload: Buffer) => void;
}

/** Rejects where the call itself is refused. */
export async function invokeStreaming(
  client: LambdaClient,
  FunctionName: string,
  { abortSignal, onChunk, ...rest }: StreamInput = {},
): Promise<StreamResult> {
  const command = new InvokeWithResponseStreamCommand({ FunctionName, ...rest });
  const output = await client.send(command, abortSignal === undefined ? {} : { abortSignal });
  const chunks: Buffer[] = [];
  let complete: InvokeWithResponseStreamCompleteEvent | undefined;
  let error: Error | undefined;
  try {
    for await (const event of output.EventStream ?? []) {
      if (event.PayloadChunk?.Payload) {
        const payload = Buffer.from(event.PayloadChunk.Payload);
        chunks.push(payload);
        onChunk?.(payload);
      }
      complete = event.InvokeComplete ?? complete;
    }
  } catch (thrown) {
    error = thrown as Error;
  }
  return {
    statusCode: output.StatusCode,
    executedVersion: output.ExecutedVersion,
    contentType: output.ResponseStreamContentType,
    chunks,
    text: Buffer.concat(chunks).toString('utf8'),
    complete,
    error,
    log: Buffer.from(complete?.LogResult ?? '', 'base64').toString('utf8'),
  };
}

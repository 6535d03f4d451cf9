// An answer as it will be written: status, headers, bytes.
import type { ServiceError } from './service-error.ts';

export interface Answer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: Buffer;
}

/** An answer whose body is made while it is being sent. */
export interface StreamAnswer extends Omit<Answer, 'body'> {
  /** Sends one frame after the other, each when there is room for it; the answer ends when this does. */
  readonly sendFrames: (send: SendFrame) => Promise<void>;
}

/** What a frame holds; how it is written is the writer's matter. */
export type StreamFrame =
  | { readonly kind: 'chunk'; readonly payload: Buffer }
  | { readonly kind: 'complete'; readonly value: object };

export type SendFrame = (frame: StreamFrame) => Promise<void>;

const EMPTY = Buffer.alloc(0);

export function toEmptyAnswer(
  statusCode: number,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  return { statusCode, headers, body: EMPTY };
}

export function toJsonAnswer(
  statusCode: number,
  value: unknown,
  contentType = 'application/json',
  headers: Readonly<Record<string, string>> = {},
): Answer {
  return {
    statusCode,
    headers: { ...headers, 'Content-Type': contentType },
    body: Buffer.from(JSON.stringify(value)),
  };
}

/**
 * Lambda's own spelling of an error. The front door (signatures, permissions) and throttles write
 * `message`, the service itself `Type` and `Message`; the SDKs read both.
 */
export function toLambdaErrorAnswer(error: ServiceError): Answer {
  const fromFrontDoor = error.statusCode === 403 || error.statusCode === 429;
  const body = {
    ...error.members,
    Type: error.statusCode < 500 ? 'User' : 'Service',
    [fromFrontDoor ? 'message' : 'Message']: error.message,
  };
  return toJsonAnswer(error.statusCode, body, 'application/json', {
    ...error.headers,
    'x-amzn-ErrorType': error.name,
  });
}

/** The spelling of AWS's JSON services: whatever the caller did wrong is a 400. Statuses of Logs unrecorded. */
export function toLogsErrorAnswer(error: ServiceError): Answer {
  const body = { __type: error.name, message: error.message };
  const statusCode = error.statusCode < 500 ? 400 : error.statusCode;
  return toJsonAnswer(statusCode, body, 'application/x-amz-json-1.1');
}

/** Cognito's spelling: `__type` and `message` (aws-facts §4.2). */
export function toCognitoErrorAnswer(error: ServiceError): Answer {
  const body = { __type: error.name, message: error.message };
  return toJsonAnswer(error.statusCode, body, 'application/x-amz-json-1.1', {
    'x-amzn-ErrorType': `${error.name}:`,
    'x-amzn-ErrorMessage': error.message,
  });
}

// The request of an Invoke, read and checked against the limits of the service.
import type { Received } from '../http/received.ts';
import { ServiceError, toConstraintError } from '../http/service-error.ts';
import { checkPayload } from './check-payload.ts';
import { type FunctionReference, readFunctionReference } from './function-name.ts';

const INVOCATION_TYPES = ['Event', 'RequestResponse', 'DryRun'] as const;
export type InvocationType = (typeof INVOCATION_TYPES)[number];
/** A stream needs somebody who waits for it. */
export const STREAM_INVOCATION_TYPES = ['RequestResponse', 'DryRun'] as const;

export interface InvokeRequest {
  readonly reference: FunctionReference;
  readonly invocationType: InvocationType;
  readonly wantsLogTail: boolean;
  /** JSON text. */
  readonly clientContext: string | undefined;
  readonly tenantId: string | undefined;
  readonly durableExecutionName: string | undefined;
  readonly payload: Buffer;
}

const MAX_CLIENT_CONTEXT_BYTES = 3583;

export function readInvoke(
  received: Received,
  functionName: string,
  region: string,
  invocationTypes: readonly InvocationType[] = INVOCATION_TYPES,
): InvokeRequest {
  const { headers, query, body } = received;
  const qualifier = query.get('Qualifier') ?? undefined;
  const reference = readFunctionReference(functionName, qualifier, region);
  const invocationType = readChoice(
    'invocationType',
    headers['x-amz-invocation-type'] ?? 'RequestResponse',
    invocationTypes,
  );
  const logType = readChoice('logType', headers['x-amz-log-type'] ?? 'None', ['Tail', 'None']);
  const tenantId = headers['x-amz-tenant-id'];
  checkText('tenantId', tenantId, 256, '[a-zA-Z0-9\\._:\\/=+\\-@ ]+');
  const durableExecutionName = headers['x-amz-durable-execution-name'];
  checkText('durableExecutionName', durableExecutionName, 64, '[a-zA-Z0-9-_]+');
  const clientContext = readClientContext(headers['x-amz-client-context']);
  checkPayload(body, invocationType);
  return {
    reference,
    invocationType,
    wantsLogTail: logType === 'Tail' && invocationType === 'RequestResponse',
    clientContext,
    tenantId,
    durableExecutionName,
    payload: body,
  };
}

function readChoice<T extends string>(member: string, value: string, choices: readonly T[]): T {
  const choice = choices.find((each) => each === value);
  if (choice !== undefined) return choice;
  throw toConstraintError(member, value, `satisfy enum value set: [${choices.join(', ')}]`);
}

function checkText(
  member: string,
  value: string | undefined,
  maxLength: number,
  pattern: string,
): void {
  if (value === undefined) return;
  if (value.length < 1) {
    throw toConstraintError(member, value, 'have length greater than or equal to 1');
  }
  if (value.length > maxLength) {
    throw toConstraintError(member, value, `have length less than or equal to ${maxLength}`);
  }
  if (!new RegExp(`^(${pattern})$`).test(value)) {
    throw toConstraintError(member, value, `satisfy regular expression pattern: ${pattern}`);
  }
}

function readClientContext(header: string | undefined): string | undefined {
  if (header === undefined || header === '') return undefined;
  if (header.length > MAX_CLIENT_CONTEXT_BYTES) {
    // The limit is AWS's, these words are not (unverified).
    const message = `Client context must be smaller than or equal to ${MAX_CLIENT_CONTEXT_BYTES} bytes.`;
    throw new ServiceError('InvalidRequestContentException', 400, message);
  }
  const text = Buffer.from(header, 'base64').toString('utf8');
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(header) || header.length % 4 !== 0 || !isJsonObject(text)) {
    const message = 'Client context must be a valid Base64-encoded JSON object.';
    throw new ServiceError('InvalidRequestContentException', 400, message);
  }
  return text;
}

function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

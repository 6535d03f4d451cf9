// A draft: what the form holds, valid or not.
import type { InvocationType } from './request.ts';

interface TextPayload {
  readonly kind: 'text';
  readonly text: string;
}

export interface FilePayload {
  readonly kind: 'file';
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type Payload = TextPayload | FilePayload;

export interface Draft {
  readonly functionName: string;
  readonly qualifier: string;
  readonly invocationType: InvocationType;
  /** Ask for the answer piece by piece; it means nothing with Event, which gets no answer. */
  readonly streamResponse: boolean;
  /** Ask for the log tail; it is sent with RequestResponse only. */
  readonly logTail: boolean;
  readonly payload: Payload;
  /** JSON as text; it is base64-encoded on its way. */
  readonly clientContext: string;
  readonly tenantId: string;
  readonly durableExecutionName: string;
  /** Seconds after which the page stops waiting, as typed; empty waits for ever. */
  readonly waitSeconds: string;
}

export const EMPTY_DRAFT: Draft = {
  functionName: '',
  qualifier: '',
  invocationType: 'RequestResponse',
  streamResponse: false,
  logTail: true,
  payload: { kind: 'text', text: '' },
  clientContext: '',
  tenantId: '',
  durableExecutionName: '',
  waitSeconds: '',
};

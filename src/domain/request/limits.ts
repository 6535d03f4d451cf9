// The sizes and lengths that Invoke allows. Sources: aws-facts §2.1 (SDK 3.1164.0, botocore 1.43.107).
import type { InvocationType } from './request.ts';

/** 6 MB, and Lambda's MB is 1024 KB (aws-facts §2.1). DryRun is checked as RequestResponse is. */
export const SYNC_PAYLOAD_BYTES = 6 * 1024 * 1024;
/** 1 MB for Event since 2025; it had been 256 KB. */
const ASYNC_PAYLOAD_BYTES = 1024 * 1024;

/** Bytes of base64, not of the text. */
export const CLIENT_CONTEXT_BASE64_BYTES = 3583;
/** Base64 comes in steps of four, so 3,580 of the 3,583 can be reached: 2,685 bytes of text. */
export const CLIENT_CONTEXT_TEXT_BYTES = Math.floor(CLIENT_CONTEXT_BASE64_BYTES / 4) * 3;

export const FUNCTION_NAME_CHARACTERS = 256;
/** Where the name stands alone, without an account. */
export const FUNCTION_NAME_ALONE_CHARACTERS = 64;
export const QUALIFIER_CHARACTERS = 128;
export const TENANT_ID_CHARACTERS = 256;
export const DURABLE_EXECUTION_NAME_CHARACTERS = 64;

/** The largest delay that a browser's timer takes (2^31 - 1 ms); a longer one would end at once. */
export const WAIT_MS = 2 ** 31 - 1;

/** How many bytes of payload the service takes for this invocation type. */
export function toPayloadLimit(invocationType: InvocationType): number {
  return invocationType === 'Event' ? ASYNC_PAYLOAD_BYTES : SYNC_PAYLOAD_BYTES;
}

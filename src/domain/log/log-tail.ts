// The log tail: what `LogResult` holds once it is decoded.
import { decodeBase64 } from '../text/base64.ts';
import { decodeUtf8 } from '../text/utf8.ts';
import { isContinuation } from '../text/utf8-sequence.ts';
import { parseObject } from './json-object.ts';
import { isRunStart } from './platform-line.ts';

/** Lambda gives the last 4 KB of the log, before base64 (API_Invoke, LogResult). */
export const LOG_TAIL_LIMIT_BYTES = 4096;

export type LogTail =
  | {
      readonly kind: 'text';
      readonly text: string;
      /** Earlier lines are missing: the tail is full and does not begin with the beginning of a run. */
      readonly cutAtStart: boolean;
      /** Of the decoded log, 4096 at most as far as is known. */
      readonly sizeBytes: number;
      /** False when bytes that are no UTF-8 stand as U+FFFD; a character cut at the start does not count. */
      readonly exact: boolean;
    }
  /** Some functions answer with the place of the log instead of its text (aws-sam-cli, lambda_invoke_executors.py). */
  | { readonly kind: 'reference'; readonly logGroup: string; readonly logStreamName: string }
  | { readonly kind: 'not base64'; readonly raw: string };

/** Takes the `LogResult` header as it came. Never throws, whatever that is. */
export function decodeLogTail(logResult: string): LogTail {
  const bytes = decodeBase64(logResult.trim());
  if (bytes === undefined) return { kind: 'not base64', raw: logResult };
  const { text, exact } = decodeUtf8(dropCutCharacter(bytes));
  const reference = readReference(text);
  if (reference !== undefined) return reference;
  const cutAtStart = bytes.length >= LOG_TAIL_LIMIT_BYTES && !isRunStart(text);
  return { kind: 'text', text, cutAtStart, sizeBytes: bytes.length, exact };
}

/** The 4 KB are counted in bytes, so the first character may have lost its beginning: at most three bytes of it are left. */
function dropCutCharacter(bytes: Uint8Array): Uint8Array {
  let at = 0;
  while (at < 3 && at < bytes.length && isContinuation(bytes[at] as number)) at += 1;
  return bytes.subarray(at);
}

function readReference(text: string): LogTail | undefined {
  if (!text.trimStart().startsWith('{')) return undefined;
  const place = parseObject(text);
  if (place === undefined || 'message' in place || 'type' in place) return undefined;
  const { logGroup, logStreamName } = place;
  if (typeof logGroup !== 'string' || typeof logStreamName !== 'string') return undefined;
  return { kind: 'reference', logGroup, logStreamName };
}

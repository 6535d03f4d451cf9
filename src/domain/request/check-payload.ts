// Checks a payload: what it is in bytes, whether it can be sent as written, whether it is JSON.
import { findJsonError } from '../json/find-json-error.ts';
import { formatCount } from '../text/figures.ts';
import { decodeUtf8, findLoneSurrogate } from '../text/utf8.ts';
import type { Payload } from './draft.ts';
import type { FieldProblem } from './field-problem.ts';
import { SYNC_PAYLOAD_BYTES, toPayloadLimit } from './limits.ts';
import type { InvocationType } from './request.ts';

export interface PayloadCheck {
  /** Exactly what would be sent; absent where there is nothing, because an empty payload has no body. */
  readonly bytes?: Uint8Array;
  readonly sizeBytes: number;
  /** Why it cannot be sent as written. */
  readonly problem?: FieldProblem;
  /** What the service will probably refuse; it may be sent on purpose. */
  readonly caution?: FieldProblem;
}

const field = 'payload';

const NOT_UTF8 =
  'This file is not text in UTF-8. It is sent as it is, and AWS will probably refuse it.';
const BLANK_FILE = 'There are only spaces in this file, and AWS will probably refuse them.';
const BLANK_TEXT =
  'There are only spaces here, and they are sent as they are. To send nothing, empty the field.';

/**
 * The whole check of a payload. It reads every byte (for 6 MB a tenth of a second or more) and depends on the payload
 * alone: keep its result for as long as the payload is the same object.
 */
export function checkPayload(payload: Payload): PayloadCheck {
  const measured = measurePayload(payload);
  const caution = findPayloadCaution(payload, measured);
  return caution === undefined ? measured : { ...measured, caution };
}

/** The part of the check that a keystroke can afford (some tens of ms for 6 MB): all but whether it is JSON. */
export function measurePayload(payload: Payload): PayloadCheck {
  if (payload.kind === 'file') {
    const { bytes } = payload;
    return bytes.length === 0 ? { sizeBytes: 0 } : { bytes, sizeBytes: bytes.length };
  }
  const { text } = payload;
  if (text === '') return { sizeBytes: 0 };
  const bytes = new TextEncoder().encode(text);
  const sent = { bytes, sizeBytes: bytes.length };
  const place = isWellFormed(text) ? undefined : findLoneSurrogate(text);
  if (place === undefined) return sent;
  return { ...sent, problem: { field, message: explainLoneSurrogate(place), ...place } };
}

/** What the service will probably refuse: no JSON, no UTF-8. Undefined too where there is a problem already. */
function findPayloadCaution(
  payload: Payload,
  { bytes, problem }: PayloadCheck,
): FieldProblem | undefined {
  // Past 6 MB it is too large for every invocation type: that problem is enough.
  if (bytes === undefined || problem !== undefined || bytes.length > SYNC_PAYLOAD_BYTES) return;
  const isFile = payload.kind === 'file';
  const decoded = isFile ? decodeUtf8(bytes) : { text: payload.text, exact: true };
  if (!decoded.exact) return { field, message: NOT_UTF8 };
  if (isJson(decoded.text)) return;
  const error = findJsonError(bytes);
  if (error === undefined) return;
  if (error.kind === 'empty') return { field, message: isFile ? BLANK_FILE : BLANK_TEXT };
  const { line, column, offset, message } = error;
  return { field, message: `Line ${line}, column ${column}: ${message}`, line, column, offset };
}

/** A quick yes, several times as fast as the search for the error; what it parses is thrown away. */
function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** A quick yes of the engine's own (ES2024); an engine without it leaves the answer to the search for the place. */
function isWellFormed(text: string & { isWellFormed?(): boolean }): boolean {
  return text.isWellFormed?.() ?? false;
}

/** The limit counts bytes and depends on how the function is invoked. */
export function checkPayloadSize(
  sizeBytes: number,
  invocationType: InvocationType,
): FieldProblem | undefined {
  const limit = toPayloadLimit(invocationType);
  if (sizeBytes <= limit) return undefined;
  const mb = limit / 1024 / 1024;
  const message = `The payload has ${formatCount(sizeBytes)} bytes; ${invocationType} takes at most ${formatCount(limit)} (${mb} MB).`;
  return { field, message };
}

/** For any text that is sent as UTF-8. */
export function explainLoneSurrogate(place: { line: number; column: number }): string {
  return `Line ${place.line}, column ${place.column}: here stands half of a character (a lone surrogate), which cannot be sent. Take it out.`;
}

// Checks a client context: its size as base64, whether it can be sent as written, whether it is a JSON object.
import { findJsonError } from '../json/find-json-error.ts';
import { encodeBase64 } from '../text/base64.ts';
import { formatCount } from '../text/figures.ts';
import { countUtf8Bytes, findLoneSurrogate } from '../text/utf8.ts';
import { explainLoneSurrogate } from './check-payload.ts';
import type { FieldProblem } from './field-problem.ts';
import { CLIENT_CONTEXT_BASE64_BYTES, CLIENT_CONTEXT_TEXT_BYTES } from './limits.ts';

export interface ClientContextCheck {
  /** What the header would carry; absent where nothing is typed or where it cannot be sent. */
  readonly base64?: string;
  readonly base64Bytes: number;
  readonly problem?: FieldProblem;
  readonly caution?: FieldProblem;
}

const field = 'clientContext';

/**
 * `text` as the form holds it; empty means none. The limit of 3,583 counts the base64 (aws-facts §2.1), which comes in
 * steps of four: 2,685 bytes of text fit.
 */
export function checkClientContext(text: string): ClientContextCheck {
  if (text === '') return { base64Bytes: 0 };
  const textBytes = countUtf8Bytes(text);
  const base64Bytes = Math.ceil(textBytes / 3) * 4;
  const place = findLoneSurrogate(text);
  if (place !== undefined) {
    return { base64Bytes, problem: { field, message: explainLoneSurrogate(place), ...place } };
  }
  if (base64Bytes > CLIENT_CONTEXT_BASE64_BYTES) {
    return { base64Bytes, problem: { field, message: explainSize(textBytes, base64Bytes) } };
  }
  const bytes = new TextEncoder().encode(text);
  const caution = findCaution(text, bytes);
  return {
    base64: encodeBase64(bytes),
    base64Bytes,
    ...(caution === undefined ? {} : { caution }),
  };
}

function explainSize(textBytes: number, base64Bytes: number): string {
  return `The client context is too long: ${formatCount(base64Bytes)} bytes as base64, and AWS takes ${formatCount(CLIENT_CONTEXT_BASE64_BYTES)}. It has ${formatCount(textBytes)} bytes of text; ${formatCount(CLIENT_CONTEXT_TEXT_BYTES)} fit.`;
}

function findCaution(text: string, bytes: Uint8Array): FieldProblem | undefined {
  const error = findJsonError(bytes);
  if (error !== undefined) {
    const { line, column, offset } = error;
    const message = `Line ${line}, column ${column}: ${error.message}`;
    return { field, message, line, column, offset };
  }
  if (/^\s*\{/.test(text)) return undefined;
  return {
    field,
    message: 'AWS asks for a JSON object here, which begins with { and ends with }.',
  };
}

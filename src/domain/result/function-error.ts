// What a function says of its own failure: type, message and stack trace, as the runtimes write them.
import { decodeUtf8 } from '../text/utf8.ts';

export interface FunctionErrorText {
  readonly errorType?: string;
  readonly errorMessage?: string;
  /** One frame a line, as it came. */
  readonly stackTrace: readonly string[];
}

/**
 * Node writes `trace`, Python, Java and others `stackTrace`; all of them `errorType` and `errorMessage`.
 * Anything else gives undefined, and the body is shown as it is.
 */
export function readFunctionError(body: Uint8Array): FunctionErrorText | undefined {
  const value = parseRecord(decodeUtf8(body).text);
  if (value === undefined) return undefined;
  const { errorType, errorMessage, trace, stackTrace } = value;
  if (typeof errorType !== 'string' && typeof errorMessage !== 'string') return undefined;
  return {
    ...(typeof errorType === 'string' ? { errorType } : {}),
    ...(typeof errorMessage === 'string' ? { errorMessage } : {}),
    stackTrace: toFrames(trace ?? stackTrace),
  };
}

function toFrames(trace: unknown): readonly string[] {
  if (typeof trace === 'string') return trace.split('\n');
  if (!Array.isArray(trace)) return [];
  return trace.map((frame) =>
    (typeof frame === 'string' ? frame : JSON.stringify(frame)).trimEnd(),
  );
}

function parseRecord(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isRecord ? (value as Record<string, unknown>) : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

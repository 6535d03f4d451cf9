// A file's text on its way to JSON.
import { findJsonError } from '../json/find-json-error.ts';

/** Editors on Windows put one before the text; JSON has no place for it. */
export function stripByteOrderMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

/** Why it is no JSON, with the place; undefined where it is. */
export function explainJsonText(text: string): string | undefined {
  const error = findJsonError(new TextEncoder().encode(text));
  if (error === undefined) return undefined;
  return `This is no JSON. Line ${error.line}, column ${error.column}: ${error.message}.`;
}

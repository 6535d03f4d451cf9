// The JSON in a log line, to be opened in several lines.
import { formatJson } from '../../json/format-json.ts';
import { parseObject } from '../json-object.ts';
import type { LogLine } from '../log-line.ts';

export interface LineJson {
  /** What stands before it, in the same message. */
  readonly before: string;
  readonly json: string;
}

/** Where a value may begin: at the start, or after white space. */
const BEGINNINGS = /(?<!\S)[{[]/g;
const TRIES = 5;
/** A longer one opens nowhere near a screen's height. */
const CHARACTERS_AT_MOST = 256 * 1024;

/** The whole line where it is JSON (a logger's fields, an event of Lambda's), else an object or a list that ends its message. */
export function findLineJson({ text, message }: LogLine): LineJson | undefined {
  if (text.length > CHARACTERS_AT_MOST) return undefined;
  if (isData(text) && parseObject(text) !== undefined) return { before: '', json: text.trim() };
  return findValue(message);
}

/** The longest that ends the message. */
function findValue(message: string): LineJson | undefined {
  if (!/[}\]]$/.test(message)) return undefined;
  let tries = 0;
  for (const { index } of message.matchAll(BEGINNINGS)) {
    const json = message.slice(index);
    if (isData(json)) return { before: message.slice(0, index).trimEnd(), json };
    tries += 1;
    if (tries === TRIES) break;
  }
  return undefined;
}

/** `[3]` or `{}` at the end of a sentence is nothing to open. */
function isData(json: string): boolean {
  try {
    const value: unknown = JSON.parse(json);
    if (Array.isArray(value)) return value.length > 1;
    return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
  } catch {
    return false; // Text in brackets is text.
  }
}

/** Token by token: numbers and names stay as they came. */
export function formatLineJson({ json }: LineJson): string {
  return new TextDecoder().decode(formatJson(new TextEncoder().encode(json)));
}

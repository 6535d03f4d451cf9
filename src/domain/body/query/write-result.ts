// A query's result as JSON: what was only picked stands as it was written in the body, byte for byte.
import { formatJson } from '../../json/format-json.ts';
import type { Steps } from '../steps.ts';
import { isNumberValue, toNumberSource } from './exact-number.ts';
import type { Origins } from './read-values.ts';

/** Where what was picked stands as it was written. */
export interface ResultSource {
  readonly bytes: Uint8Array;
  readonly origins: Origins;
}

const PARTS_A_TURN = 4096;
const DECODER = new TextDecoder('utf-8', { ignoreBOM: true });

/** Pretty. What JSON has no word for, such as the quotient that is no number, is `null`. */
export function* writeResult(
  value: unknown,
  { bytes, origins }: ResultSource,
): Steps<Uint8Array<ArrayBuffer>> {
  const parts: string[] = [];
  // What is still to be written, last first: texts, and values in a box. No recursion.
  const left: (string | { readonly value: unknown })[] = [{ value }];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (parts.length % PARTS_A_TURN === 0) yield;
    if (typeof next === 'string') parts.push(next);
    else {
      const origin = findOrigin(next.value, origins);
      if (origin !== undefined) parts.push(DECODER.decode(bytes.subarray(...origin)));
      else writeValue(next.value, parts, left);
    }
  }
  return formatJson(new TextEncoder().encode(parts.join('')));
}

function findOrigin(value: unknown, origins: Origins) {
  return typeof value === 'object' && value !== null ? origins.get(value) : undefined;
}

function writeValue(
  value: unknown,
  parts: string[],
  left: (string | { readonly value: unknown })[],
): void {
  if (isNumberValue(value)) parts.push(toNumberSource(value) ?? 'null');
  else if (typeof value === 'string' || typeof value === 'boolean') {
    parts.push(JSON.stringify(value));
  } else if (typeof value !== 'object' || value === null) parts.push('null');
  else {
    const isArray = Array.isArray(value);
    const members = isArray ? value.map((one) => ['', one] as const) : Object.entries(value);
    parts.push(isArray ? '[' : '{');
    left.push(isArray ? ']' : '}');
    for (let at = members.length - 1; at >= 0; at -= 1) {
      const [name, member] = members[at] as readonly [string, unknown];
      const comma = at > 0 ? ',' : '';
      left.push({ value: member }, isArray ? comma : `${comma}${JSON.stringify(name)}:`);
    }
  }
}

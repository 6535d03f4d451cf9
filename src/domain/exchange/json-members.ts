// Cuts the members of an object out of JSON, each value in its own bytes: big integers and double names stay as they were.
import { OPEN_BRACE } from '../json/json-bytes.ts';
import { TokenScanner } from '../json/token-scanner.ts';

export interface JsonMember {
  /** Unescaped. */
  readonly name: string;
  /** The value's bytes, `end` exclusive. */
  readonly start: number;
  readonly end: number;
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The members of the object whose value begins at or after `from`; undefined where there is no object. The JSON must be valid. */
export function listMembers(bytes: Uint8Array, from = 0): JsonMember[] | undefined {
  const scanner = new TokenScanner(bytes, from);
  if (!scanner.next() || bytes[scanner.start] !== OPEN_BRACE) return undefined;
  const members: JsonMember[] = [];
  let name: string | undefined;
  let start = -1;
  while (scanner.nesting.depth > 0 && scanner.next()) {
    const isOwn = scanner.nesting.depth === 1;
    if (isOwn && scanner.kind === 'key') {
      name = readString(bytes, scanner);
      start = -1;
      scanner.next(); // its colon
    } else if (name !== undefined) {
      if (start < 0) start = scanner.start;
      if (!isOwn) continue;
      members.push({ name, start, end: scanner.end });
      name = undefined;
    }
  }
  return members;
}

/** Of two with the same name the last counts, as for every JSON reader. */
export function findMember(
  members: readonly JsonMember[] | undefined,
  name: string,
): JsonMember | undefined {
  return members?.findLast((member) => member.name === name);
}

/** The value as it is written. */
export function readValueText(bytes: Uint8Array, { start, end }: Omit<JsonMember, 'name'>): string {
  return decoder.decode(bytes.subarray(start, end));
}

/** The text of a string value; undefined for any other. */
export function readStringValue(
  bytes: Uint8Array,
  member: JsonMember | undefined,
): string | undefined {
  if (member === undefined || bytes[member.start] !== 0x22) return undefined;
  return readString(bytes, member);
}

function readString(
  bytes: Uint8Array,
  place: { readonly start: number; readonly end: number },
): string {
  return JSON.parse(decoder.decode(bytes.subarray(place.start, place.end))) as string;
}

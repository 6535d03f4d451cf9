// Where in a body there are tables: arrays of objects, at the top or inside what wraps them.
import { OPEN_BRACE, OPEN_BRACKET, skipSpace } from '../../json/json-bytes.ts';
import { Children } from '../json/children.ts';
import type { JsonDocument } from '../json/json-document.ts';
import { readString } from '../json/token-text.ts';
import { ValueEnd } from '../json/value-end.ts';
import { formatPath } from '../tree/tree-path.ts';

export interface FoundTable {
  /** In JMESPath's spelling; `@` is the body itself. */
  readonly path: string;
  /** Offset of its opening bracket. */
  readonly start: number;
  readonly rows: number;
}

const DEEPEST = 3;
const MOST = 50;
/** So many members of an object are looked at: a table's wrapping is small. */
const MOST_MEMBERS = 1000;

/** The largest first; of equal ones the one that comes first. */
export function findTables(document: JsonDocument): readonly FoundTable[] {
  const found: FoundTable[] = [];
  if (document.start < document.limit) look(document, document.start, [], found);
  return found.sort((left, right) => right.rows - left.rows);
}

function look(document: JsonDocument, start: number, steps: string[], found: FoundTable[]): void {
  const { bytes, limit } = document;
  if (bytes[start] === OPEN_BRACKET) {
    if (bytes[skipSpace(bytes, start + 1)] !== OPEN_BRACE) return;
    const value = new ValueEnd();
    value.measure(bytes, start, limit);
    found.push({ path: formatPath(steps), start, rows: value.count });
    return;
  }
  if (bytes[start] !== OPEN_BRACE || steps.length >= DEEPEST) return;
  const members = new Children(document, true, start + 1);
  for (let count = 0; count < MOST_MEMBERS && found.length < MOST && members.next(); count += 1) {
    const byte = bytes[members.start];
    if (byte !== OPEN_BRACKET && byte !== OPEN_BRACE) continue;
    const name = readString(bytes, members.keyStart, members.keyEnd);
    look(document, members.start, [...steps, name], found);
  }
}

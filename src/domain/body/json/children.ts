// A cursor over the members of an object or the elements of an array, in good JSON bytes.
import {
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COLON,
  COMMA,
  QUOTE,
  skipSpace,
} from '../../json/json-bytes.ts';
import type { JsonDocument } from './json-document.ts';
import { quoteEnd, ValueEnd } from './value-end.ts';

/**
 * Call `next` until it says false; the fields then tell of the child it stands at. Nothing is allocated per child.
 * In broken JSON the children end where the good bytes do; a name that has lost its value is not one.
 */
export class Children {
  /** Of the name with its quotes; -1 in an array. */
  keyStart = -1;
  keyEnd = -1;
  start = 0;
  readonly value = new ValueEnd();
  private readonly document: JsonDocument;
  private readonly isObject: boolean;
  private at: number;

  /** `at`: after the opening bracket, or where any later child begins. */
  constructor(document: JsonDocument, isObject: boolean, at: number) {
    this.document = document;
    this.isObject = isObject;
    this.at = at;
  }

  /** Where the child begins, its name with it: a cursor can be made here anew. */
  get childStart(): number {
    return this.isObject ? this.keyStart : this.start;
  }

  next(): boolean {
    const { bytes, limit } = this.document;
    let at = skipSpace(bytes, this.at);
    if (bytes[at] === COMMA) at = skipSpace(bytes, at + 1);
    if (at >= limit || bytes[at] === CLOSE_BRACE || bytes[at] === CLOSE_BRACKET) return false;
    if (this.isObject) {
      if (bytes[at] !== QUOTE) return false;
      this.keyStart = at;
      this.keyEnd = quoteEnd(bytes, at);
      at = skipSpace(bytes, this.keyEnd);
      if (at >= limit || bytes[at] !== COLON) return false;
      at = skipSpace(bytes, at + 1);
      if (at >= limit) return false;
    }
    this.start = at;
    this.value.measure(bytes, at, limit);
    this.at = this.value.end;
    return true;
  }
}

// How far a body is good JSON, read in steps and on from there when more comes; and what it is made of at its top.
import { toJsonError } from '../json/find-json-error.ts';
import {
  OPEN_BRACE,
  OPEN_BRACKET,
  skipSpace,
  startsWithByteOrderMark,
} from '../json/json-bytes.ts';
import type { JsonError } from '../json/json-error.ts';
import { stringEnd, wordEnd } from '../json/token-ends.ts';
import { TokenScanner } from '../json/token-scanner.ts';
import type { Body } from './growing-body.ts';

/** What stands at the top: a table can be made of an array with many objects in it. */
export interface JsonShape {
  readonly top: 'object' | 'array' | 'value';
  /** Members of the object, items of the array. */
  readonly items: number;
  /** How many of them are objects themselves. */
  readonly objects: number;
}

/** A text may begin with a bracket by chance, as a log line does: this many good tokens say that it was meant as JSON. */
const MEANT_TOKENS = 4;

export class JsonReading {
  /** Nothing after this is read any more: the end, or the first error. */
  isDone = false;
  private readonly body: Body;
  private readonly scanner: TokenScanner;
  private readonly first: number;
  private tokens = 0;
  private items = 0;
  private objects = 0;
  private retryAt = 0;

  constructor(body: Body) {
    this.body = body;
    this.first = startsWithByteOrderMark(body.bytes) ? 3 : 0;
    this.scanner = new TokenScanner(body.bytes, this.first);
  }

  /** Up to here the bytes are whole tokens of good JSON. */
  get goodEnd(): number {
    return this.scanner.end;
  }

  /** Undefined while all is well so far. A byte order mark, which no JSON may have, is the error when there is no other. */
  get hasFailed(): boolean {
    return this.scanner.failedAt >= 0;
  }

  /** Valid, or so far as it goes meant to be: then it can be laid out up to its first error. */
  get isMeant(): boolean {
    if (!this.hasFailed) return this.isDone || this.startsWithBracket;
    return (
      this.startsWithBracket && this.tokens >= MEANT_TOKENS && this.scanner.expected !== 'nothing'
    );
  }

  /** To be coloured as JSON, by its beginning alone: so it is the same for whoever asks, and whenever. */
  get isLikely(): boolean {
    while (this.tokens < MEANT_TOKENS && this.advance(1));
    if (this.tokens >= MEANT_TOKENS) return this.startsWithBracket;
    return this.isDone && !this.hasFailed;
  }

  get shape(): JsonShape {
    const byte = this.body.bytes[skipSpace(this.body.bytes, this.first)];
    const top = byte === OPEN_BRACE ? 'object' : byte === OPEN_BRACKET ? 'array' : 'value';
    return { top, items: this.items, objects: this.objects };
  }

  /** Reads on for about so many bytes. False when there is nothing more to read now. */
  advance(byBytes: number): boolean {
    const { body, scanner } = this;
    scanner.bytes = body.bytes;
    if (this.isDone || (!body.isWhole && body.bytes.length < this.retryAt)) return false;
    const until = scanner.end + byBytes;
    while (scanner.end < until) {
      const { end, expected } = scanner;
      if (!scanner.next()) return this.stop();
      if (!body.isWhole && scanner.end === body.bytes.length && scanner.kind !== 'punctuation') {
        // A number may go on in what is still to come.
        scanner.end = end;
        scanner.expected = expected;
        return false;
      }
      this.tokens += 1;
      if (scanner.nesting.depth < 3) this.count();
    }
    return true;
  }

  /** The first error; asks for the whole beginning, so only once. */
  findError(): JsonError | undefined {
    if (this.hasFailed) return toJsonError(this.scanner);
    if (this.first === 0) return undefined;
    const message = 'There is an invisible byte order mark before the JSON';
    return { kind: 'byte order mark', offset: 0, line: 1, column: 1, message };
  }

  /** A value at the top of all is expected at depth 0; its items begin at depth 1. */
  private count(): void {
    const { kind, expected, nesting } = this.scanner;
    if (nesting.depth === 1) {
      if (kind !== 'punctuation' && kind !== 'key') this.items += 1;
    } else if (nesting.depth === 2 && kind === 'punctuation') {
      if (expected === 'name or }') this.objects += 1;
      if (expected === 'name or }' || expected === 'value or ]') this.items += 1;
    }
  }

  private get startsWithBracket(): boolean {
    return this.shape.top !== 'value';
  }

  /** At the end, at an error, or where the rest of a token is still to come. */
  private stop(): boolean {
    const { body, scanner } = this;
    if (!body.isWhole && (scanner.failedAt < 0 || isCut(body.bytes, scanner.failedAt))) {
      // A long string is not read anew for every few bytes of it.
      if (scanner.failedAt >= 0) this.retryAt = 2 * body.bytes.length - scanner.failedAt;
      scanner.failedAt = -1;
      return false;
    }
    this.isDone = true;
    return false;
  }
}

/** Whether the token that begins at `at` could still become a good one. */
function isCut(bytes: Uint8Array, at: number): boolean {
  if (at >= bytes.length || wordEnd(bytes, at) === bytes.length) return true;
  if (bytes[at] !== 0x22) return false;
  const end = stringEnd(bytes, at);
  // An escape or a character of several bytes may be cut, too.
  return end < 0 && ~end >= bytes.length - 6;
}

export function readJson(body: Body): JsonReading {
  return new JsonReading(body);
}

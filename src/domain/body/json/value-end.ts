// Where a value of good JSON bytes ends, and how much is in it. A hot loop: nothing is checked again.
import {
  BACKSLASH,
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COMMA,
  OPEN_BRACE,
  OPEN_BRACKET,
  QUOTE,
  skipSpace,
} from '../../json/json-bytes.ts';

/** What was measured last; one object for many measures, so that nothing is allocated. */
export class ValueEnd {
  /** Exclusive. */
  end = 0;
  /** Members or elements; -1 for what holds none. */
  count = -1;
  /** The good bytes ended before the value did. */
  isCut = false;

  /** `start` is the value's first byte, `limit` the end of what is good. */
  measure(bytes: Uint8Array, start: number, limit: number): void {
    const byte = bytes[start];
    this.count = -1;
    if (byte === OPEN_BRACE || byte === OPEN_BRACKET) this.measureContainer(bytes, start, limit);
    else {
      this.end = byte === QUOTE ? quoteEnd(bytes, start) : wordEnd(bytes, start, limit);
      this.isCut = false;
    }
  }

  private measureContainer(bytes: Uint8Array, start: number, limit: number): void {
    let depth = 0;
    let commas = 0;
    let at = start;
    this.isCut = false;
    while (at < limit) {
      const byte = bytes[at] as number;
      if (byte === QUOTE) at = quoteEnd(bytes, at);
      else {
        at += 1;
        if (byte === OPEN_BRACE || byte === OPEN_BRACKET) depth += 1;
        else if (byte === COMMA && depth === 1) commas += 1;
        else if ((byte === CLOSE_BRACE || byte === CLOSE_BRACKET) && --depth === 0) {
          this.finish(bytes, start, at, commas);
          return;
        }
      }
    }
    this.finish(bytes, start, limit, commas);
    this.isCut = true;
  }

  private finish(bytes: Uint8Array, start: number, end: number, commas: number): void {
    const first = bytes[skipSpace(bytes, start + 1)];
    const isEmpty = commas === 0 && (first === CLOSE_BRACE || first === CLOSE_BRACKET);
    this.end = end;
    this.count = isEmpty ? 0 : commas + 1;
  }
}

/** The offset after the closing quote of the good string at `start`. */
export function quoteEnd(bytes: Uint8Array, start: number): number {
  let at = start + 1;
  while (bytes[at] !== QUOTE && at < bytes.length) at += bytes[at] === BACKSLASH ? 2 : 1;
  return at + 1;
}

function wordEnd(bytes: Uint8Array, start: number, limit: number): number {
  let at = start;
  while (at < limit && !isDelimiter(bytes[at] as number)) at += 1;
  return at;
}

function isDelimiter(byte: number): boolean {
  return byte <= 0x20 || byte === COMMA || byte === CLOSE_BRACE || byte === CLOSE_BRACKET;
}

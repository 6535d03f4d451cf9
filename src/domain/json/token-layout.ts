// Writes the tokens of a scanner with new white space between them; never a byte inside a token.
import { ByteWriter } from './byte-writer.ts';
import {
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COLON,
  COMMA,
  OPEN_BRACE,
  OPEN_BRACKET,
} from './json-bytes.ts';
import type { TokenScanner } from './token-scanner.ts';

/** Brackets deeper than this stay on one line: indentation would grow with the square of the depth. */
export const DEEPEST_INDENTED = 200;
/** White space may make the text this many times larger, and a megabyte; a hostile body is compact after that. */
const LARGEST_GROWTH = 16;
const CHUNK_BYTES = 0x40000;
const LARGEST_INDENT = 8;

type After = 'open' | 'comma' | 'colon' | 'value';

/** How much white space a text of this size may get. */
export function toSpareBytes(sizeBytes: number): number {
  return sizeBytes * LARGEST_GROWTH + 0x100000;
}

export class TokenLayout {
  readonly writer = new ByteWriter(CHUNK_BYTES + 0x4000);
  private readonly scanner: TokenScanner;
  private readonly indent: number | undefined;
  private after: After = 'value';
  private spare: number;

  /** `indent` undefined writes no white space at all. */
  constructor(scanner: TokenScanner, indent: number | undefined) {
    this.scanner = scanner;
    this.indent =
      indent === undefined ? undefined : Math.min(Math.max(Math.trunc(indent), 0), LARGEST_INDENT);
    this.spare = toSpareBytes(scanner.bytes.length);
  }

  /** Goes on until a chunk is full (true) or the scanner stops (false). */
  fill(): boolean {
    const { scanner, writer } = this;
    while (writer.length < CHUNK_BYTES) {
      if (!scanner.next()) return false;
      if (scanner.kind === 'punctuation') this.writePunctuation(scanner);
      else {
        this.writeGap(scanner.nesting.depth);
        writer.copy(scanner.bytes, scanner.start, scanner.end);
        this.after = 'value';
      }
    }
    return true;
  }

  private writePunctuation(scanner: TokenScanner): void {
    const byte = scanner.bytes[scanner.start] as number;
    const depth = scanner.nesting.depth;
    if (byte === OPEN_BRACE || byte === OPEN_BRACKET) {
      this.writeGap(depth - 1);
      this.after = 'open';
    } else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) {
      if (this.after !== 'open') this.breakLine(depth + 1, depth);
      this.after = 'value';
    } else this.after = byte === COMMA ? 'comma' : byte === COLON ? 'colon' : 'value';
    this.writer.write(byte);
  }

  /** What stands between the last token and a name or a value inside `depth` brackets. */
  private writeGap(depth: number): void {
    if (this.indent === undefined) return;
    if (this.after === 'colon') this.writer.write(0x20);
    else if (depth > 0) this.breakLine(depth, depth);
  }

  private breakLine(insideDepth: number, levels: number): void {
    if (this.indent === undefined || insideDepth > DEEPEST_INDENTED) return;
    const spaces = this.indent * levels;
    this.spare -= spaces + 1;
    if (this.spare > 0) this.writer.writeLine(spaces);
  }
}

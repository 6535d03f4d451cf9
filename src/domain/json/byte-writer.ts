// A growing run of bytes that is taken away in chunks.

/** Below this a loop is faster than making a view for `set`. */
const SHORT = 48;
const SPACE = 0x20;

export class ByteWriter {
  length = 0;
  private bytes: Uint8Array<ArrayBuffer>;

  constructor(capacity: number) {
    this.bytes = new Uint8Array(capacity);
  }

  write(byte: number): void {
    if (this.length === this.bytes.length) this.grow(1);
    this.bytes[this.length] = byte;
    this.length += 1;
  }

  copy(source: Uint8Array, start: number, end: number): void {
    const count = end - start;
    if (this.length + count > this.bytes.length) this.grow(count);
    const target = this.bytes;
    const to = this.length;
    if (count > SHORT) target.set(source.subarray(start, end), to);
    else for (let i = 0; i < count; i += 1) target[to + i] = source[start + i] as number;
    this.length += count;
  }

  writeLine(spaces: number): void {
    const count = spaces + 1;
    if (this.length + count > this.bytes.length) this.grow(count);
    this.bytes[this.length] = 0x0a;
    for (let i = 1; i < count; i += 1) this.bytes[this.length + i] = SPACE;
    this.length += count;
  }

  /** What was written since the last time, in a buffer of its own that can be transferred. */
  take(): Uint8Array<ArrayBuffer> {
    const taken = this.bytes.slice(0, this.length);
    this.length = 0;
    return taken;
  }

  private grow(count: number): void {
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.length + count));
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
  }
}

// What is kept of a stream in the page's memory: all of it up to a limit, or its two ends where a file takes the whole.

/** Lambda streams 200 MB at most (aws-facts §2.2). */
const KEPT_BYTES = 200 * 1024 * 1024;
export const FIRST_PART_BYTES = 1024 * 1024;
const LAST_PART_BYTES = 64 * 1024;
const BLOCK_BYTES = 256 * 1024;

/** Many small pieces lie together in blocks: each piece by itself would cost more than its bytes. */
export class KeptBytes {
  readonly #limit: number;
  #blocks: Uint8Array[] = [];
  #open: Uint8Array | undefined;
  #filled = 0;
  #length = 0;

  constructor(limit = KEPT_BYTES) {
    this.#limit = limit;
  }

  get length(): number {
    return this.#length;
  }

  /** How many more are kept. */
  get room(): number {
    return this.#limit - this.#length;
  }

  /** Keeps what the limit leaves room for. The bytes are not copied where they are many: they belong to this from now on. */
  add(bytes: Uint8Array): void {
    const { room } = this;
    if (room <= 0) return;
    const taken = bytes.length > room ? bytes.subarray(0, room) : bytes;
    this.#length += taken.length;
    if (taken.length >= BLOCK_BYTES / 4) {
      this.#closeBlock();
      this.#blocks.push(taken);
      return;
    }
    if (this.#open === undefined || this.#filled + taken.length > BLOCK_BYTES) {
      this.#closeBlock();
      this.#open = new Uint8Array(BLOCK_BYTES);
    }
    this.#open.set(taken, this.#filled);
    this.#filled += taken.length;
  }

  /** From `start` to the end of what is kept, in pieces that are only to be read. */
  *from(start: number): Iterable<Uint8Array> {
    let at = 0;
    const open = this.#open?.subarray(0, this.#filled);
    for (const block of open === undefined ? this.#blocks : [...this.#blocks, open]) {
      const skipped = Math.max(start - at, 0);
      if (skipped < block.length) yield block.subarray(skipped);
      at += block.length;
    }
  }

  /** All of it in one piece, which is kept from now on. Each block is let go as soon as it is copied. */
  join(): Uint8Array {
    this.#closeBlock();
    const [only] = this.#blocks;
    if (only !== undefined && only.length === this.#length) return only;
    const all = new Uint8Array(this.#length);
    const blocks = this.#blocks.reverse();
    let at = 0;
    for (let block = blocks.pop(); block !== undefined; block = blocks.pop()) {
      all.set(block, at);
      at += block.length;
    }
    this.#blocks = [all];
    return all;
  }

  #closeBlock(): void {
    if (this.#open !== undefined) this.#blocks.push(this.#open.subarray(0, this.#filled));
    this.#open = undefined;
    this.#filled = 0;
  }
}

/** The last bytes of a stream; memory stays at twice their number. */
export class LastBytes {
  readonly #limit: number;
  readonly #buffer: Uint8Array;
  #filled = 0;

  constructor(limit = LAST_PART_BYTES) {
    this.#limit = limit;
    this.#buffer = new Uint8Array(limit * 2);
  }

  add(bytes: Uint8Array): void {
    const tail = bytes.length > this.#limit ? bytes.subarray(bytes.length - this.#limit) : bytes;
    if (this.#filled + tail.length > this.#buffer.length) {
      this.#buffer.copyWithin(0, this.#filled - this.#limit, this.#filled);
      this.#filled = this.#limit;
    }
    this.#buffer.set(tail, this.#filled);
    this.#filled += tail.length;
  }

  read(): Uint8Array {
    return this.#buffer.slice(Math.max(this.#filled - this.#limit, 0), this.#filled);
  }
}

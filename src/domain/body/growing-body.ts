// The bytes of a response as they come: in one piece at any time, with what tasks have worked out of them so far.

export interface Body {
  /** What has come so far. Another view of it after each append: do not keep it over a `yield`. */
  readonly bytes: Uint8Array;
  /** Nothing comes after this. */
  readonly isWhole: boolean;
  /** What `make` made of this body the first time; it may go on from there as the body grows. Gone with the body. */
  recall<Part>(make: (body: Body) => Part): Part;
}

export class GrowingBody implements Body {
  isWhole = false;
  /** Made once an append: tasks look at it for every token. */
  bytes: Uint8Array;
  private room: Uint8Array;
  private readonly parts = new Map<unknown, unknown>();

  /** `sizeBytes` is what is expected, where it is known: then nothing is copied twice. */
  constructor(sizeBytes = 0) {
    this.room = new Uint8Array(sizeBytes);
    this.bytes = this.room.subarray(0, 0);
  }

  append(chunk: Uint8Array): void {
    const { length } = this.bytes;
    const needed = length + chunk.length;
    if (length === 0 && chunk.length >= this.room.length) this.room = chunk;
    else {
      if (needed > this.room.length) this.grow(needed);
      this.room.set(chunk, length);
    }
    this.bytes = this.room.subarray(0, needed);
  }

  finish(): void {
    this.isWhole = true;
  }

  recall<Part>(make: (body: Body) => Part): Part {
    if (!this.parts.has(make)) this.parts.set(make, make(this));
    return this.parts.get(make) as Part;
  }

  private grow(needed: number): void {
    const larger = new Uint8Array(Math.max(this.room.length * 2, needed));
    larger.set(this.bytes);
    this.room = larger;
  }
}

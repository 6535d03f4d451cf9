// A growing list of byte offsets, four bytes each: no body reaches 4 GB.

export class OffsetList {
  length = 0;
  private offsets = new Uint32Array(1024);

  push(offset: number): void {
    if (this.length === this.offsets.length) {
      const larger = new Uint32Array(this.length * 2);
      larger.set(this.offsets);
      this.offsets = larger;
    }
    this.offsets[this.length] = offset;
    this.length += 1;
  }

  get(at: number): number {
    return this.offsets[at] ?? 0;
  }
}

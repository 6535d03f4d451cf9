// Which brackets are open, one bit a level: 200 MB of `[` take 25 MB and no call stack.

export class Nesting {
  depth = 0;
  private bits = new Uint8Array(64);

  push(isObject: boolean): void {
    const index = this.depth >> 3;
    if (index === this.bits.length) this.grow();
    const mask = 1 << (this.depth & 7);
    const bits = this.bits[index] as number;
    this.bits[index] = isObject ? bits | mask : bits & ~mask;
    this.depth += 1;
  }

  pop(): void {
    this.depth -= 1;
  }

  /** Is the innermost open bracket a `{`? */
  get inObject(): boolean {
    if (this.depth === 0) return false;
    const level = this.depth - 1;
    return ((this.bits[level >> 3] as number) & (1 << (level & 7))) !== 0;
  }

  private grow(): void {
    const larger = new Uint8Array(this.bits.length * 2);
    larger.set(this.bits);
    this.bits = larger;
  }
}

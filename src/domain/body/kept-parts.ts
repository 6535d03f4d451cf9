// The newest few of things that are made for a body and can be made again.

const KEPT_PARTS = 4;

/** The newest few, by what they were made for: a window that is dragged wider asks for many column counts. */
export class KeptParts<Part> {
  private readonly parts = new Map<string, Part>();

  get(key: string, make: () => Part): Part {
    const part = this.parts.get(key) ?? make();
    this.parts.delete(key);
    this.parts.set(key, part);
    const oldest = this.parts.keys().next();
    if (this.parts.size > KEPT_PARTS && oldest.done !== true) this.parts.delete(oldest.value);
    return part;
  }
}

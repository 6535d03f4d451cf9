// Where a list of rows of one height stands, in a browser whose elements can be only so high: over millions of rows the scroll
// bar is a scale, while the wheel and the keys go on row by row.

/** Firefox ends at 17.8 million pixels, Chromium and Safari at about twice that. */
const HIGHEST_PX = 8_000_000;
/** A step larger than this many screens is one of the scroll bar. */
const STEP_SCREENS = 2;

export class ScrollScale {
  /** Pixels of all rows that are above the screen. */
  top = 0;
  rowPx = 20;
  screenPx = 0;
  private rowCount = 0;
  private scrolledTo = 0;

  get rows(): number {
    return this.rowCount;
  }

  set rows(count: number) {
    this.rowCount = count;
    this.top = this.clamp(this.top);
  }

  /** Of all rows. */
  get totalPx(): number {
    return this.rowCount * this.rowPx;
  }

  /** Of the element that is scrolled. */
  get heightPx(): number {
    return Math.min(this.totalPx, HIGHEST_PX);
  }

  get firstRow(): number {
    return Math.floor(this.top / this.rowPx);
  }

  /** Rows that the screen shows at least a part of. */
  get screenRows(): number {
    return Math.ceil(this.screenPx / this.rowPx) + 1;
  }

  /** The element was scrolled to here, by whatever means. */
  scroll(scrollTop: number): void {
    const by = scrollTop - this.scrolledTo;
    this.scrolledTo = scrollTop;
    if (this.totalPx <= HIGHEST_PX) this.top = this.clamp(scrollTop);
    else if (scrollTop <= 0) this.top = 0;
    else if (scrollTop >= this.endPx - 1) this.top = this.clamp(Number.POSITIVE_INFINITY);
    else if (Math.abs(by) <= this.screenPx * STEP_SCREENS) this.top = this.clamp(this.top + by);
    else this.top = this.clamp((scrollTop / this.endPx) * this.lastPx);
  }

  /** To a place among the rows; gives what the element is to be scrolled to. */
  moveTo(top: number): number {
    this.top = this.clamp(top);
    return this.settle();
  }

  /** What the element is to be scrolled to, for its bar to stand where the rows do. */
  settle(): number {
    const isScaled = this.totalPx > HIGHEST_PX && this.lastPx > 0;
    this.scrolledTo = isScaled ? (this.top / this.lastPx) * this.endPx : this.top;
    return this.scrolledTo;
  }

  private get lastPx(): number {
    return Math.max(this.totalPx - this.screenPx, 0);
  }

  private get endPx(): number {
    return Math.max(this.heightPx - this.screenPx, 0);
  }

  private clamp(top: number): number {
    return Math.min(Math.max(top, 0), this.lastPx);
  }
}

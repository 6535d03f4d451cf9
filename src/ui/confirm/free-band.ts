// Where the question stands: above or below the button that was pressed first, never over it.

interface Extent {
  readonly top: number;
  readonly bottom: number;
}

/** In CSS pixels, from the window's upper and lower edge. */
export interface FreeBand {
  readonly above: number;
  readonly below: number;
}

const MARGIN = 16;

/** The larger part of the window that `taken` leaves free; all of it where `taken` is out of sight. */
export function toFreeBand({ top, bottom }: Extent, windowHeight: number): FreeBand {
  const isInSight = bottom > 0 && top < windowHeight;
  if (!isInSight) return { above: MARGIN, below: MARGIN };
  return top >= windowHeight - bottom
    ? { above: MARGIN, below: windowHeight - top + MARGIN / 2 }
    : { above: bottom + MARGIN / 2, below: MARGIN };
}

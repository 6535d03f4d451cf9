// Where a menu opens: under its button, their ends in one line, or wherever in the window there is room.

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** CSS pixels; the menu scrolls where it is higher than `maxHeight`. */
export interface MenuPlace {
  readonly left: number;
  readonly top: number;
  readonly maxHeight: number;
}

const GAP = 4;
const MARGIN = 8;

/** `button` in the window's coordinates; `menu` as large as it would like to be. */
export function placeMenu(button: Box, menu: Size, window: Size): MenuPlace {
  const below = window.height - button.bottom - GAP - MARGIN;
  const above = button.top - GAP - MARGIN;
  const isBelow = menu.height <= below || below >= above;
  const maxHeight = Math.min(menu.height, Math.max(isBelow ? below : above, 0));
  const wished = button.right - menu.width;
  // Where the ends in one line would leave the window, the beginnings; and never past the margin.
  const left = wished >= MARGIN ? wished : button.left;
  const last = Math.max(window.width - menu.width - MARGIN, MARGIN);
  return {
    left: Math.min(Math.max(left, MARGIN), last),
    top: isBelow ? button.bottom + GAP : button.top - GAP - maxHeight,
    maxHeight,
  };
}

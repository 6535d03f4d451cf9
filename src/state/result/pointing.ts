// A place that another view points at: marked in the text, and gone to once the text is on the screen.
import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Found } from '../../domain/body/rows/row.ts';

export interface Pointing {
  readonly place: ReadonlySignal<Found | undefined>;
  /** The screen does not show it yet. */
  isOnTheWay(): boolean;
  point(place: Found): void;
  /** Whether the text is to have the focus with it; asked once. */
  takeFocus(): boolean;
}

export interface PointingPorts {
  readonly body: ReadonlySignal<object | undefined>;
  /** Undefined until the screen has said how wide it is. */
  readonly layout: ReadonlySignal<object | undefined>;
  readonly goTo: (offset: number) => Promise<unknown>;
}

export function createPointing({ body, layout, goTo }: PointingPorts): Pointing {
  const place = signal<Found | undefined>(undefined);
  let isOnTheWay = false;
  let wantsFocus = false;
  effect(() => {
    void body.value;
    place.value = undefined;
    isOnTheWay = false;
    wantsFocus = false;
  });
  effect(() => {
    const [wanted, how] = [place.value, layout.value];
    if (wanted === undefined || how === undefined || !isOnTheWay) return;
    void goTo(wanted.start).then(() => {
      if (layout.peek() === how && place.peek() === wanted) isOnTheWay = false;
    });
  });
  return {
    place,
    isOnTheWay: () => isOnTheWay,
    point(next) {
      isOnTheWay = true;
      wantsFocus = true;
      // Another object each time: the same place can be pointed at again.
      place.value = { ...next };
    },
    takeFocus() {
      const wanted = wantsFocus;
      wantsFocus = false;
      return wanted;
    },
  };
}

// TanStack's virtualizer, which knows which rows are near the window, as a hook.
import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualizerOptions,
} from '@tanstack/virtual-core';
import { useLayoutEffect, useReducer, useState } from 'preact/hooks';

export type ListVirtualizer = Virtualizer<HTMLElement, HTMLElement>;
type Options = VirtualizerOptions<HTMLElement, HTMLElement>;
type Given = 'count' | 'getScrollElement' | 'estimateSize' | 'getItemKey' | 'rangeExtractor';

/** `getItemKey` and `rangeExtractor` must stay the same functions for as long as they say the same. */
export function useVirtualizer(given: Required<Pick<Options, Given>>): ListVirtualizer {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const options: Options = {
    ...given,
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    // In the observer's own turn, new rows would be new sizes to observe: the browser reports that as an error.
    useAnimationFrameWithResizeObserver: true,
    // Before the next paint, because the scroll event comes before it and Preact renders after the event.
    onChange: () => redraw(0),
  };
  const [virtualizer] = useState(() => new Virtualizer(options));
  virtualizer.setOptions(options);
  useLayoutEffect(() => virtualizer._didMount(), []);
  useLayoutEffect(() => virtualizer._willUpdate());
  return virtualizer;
}

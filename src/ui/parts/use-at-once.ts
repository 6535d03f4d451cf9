// Follows signals at once. `useSignalEffect` waits for a frame, and what is typed before it would go to the wrong place.
import { effect } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';

/** `act` runs when the part has been drawn, and again in the very moment in which a signal that it reads changes. */
export function useAtOnce(act: () => void, inputs: readonly unknown[]): void {
  useLayoutEffect(() => effect(act), inputs);
}

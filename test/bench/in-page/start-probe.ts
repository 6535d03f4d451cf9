// Runs in the page before its own code: notes when the list of presets can be used, and which tasks were long.
import { findFunctionField } from './function-field.ts';

export interface StartProbe {
  /** When a field could be edited and presets stood on the screen, painted; by `performance.now()`. */
  usableAt: number | undefined;
  /** Tasks of more than 50 ms, in ms, from the start on. */
  readonly longTasks: number[];
}

declare global {
  interface Window {
    startProbe: StartProbe;
  }
}

const probe: StartProbe = { usableAt: undefined, longTasks: [] };
window.startProbe = probe;

new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) probe.longTasks.push(duration);
}).observe({ type: 'longtask', buffered: true });

const observer = new MutationObserver(() => {
  if (!isUsable()) return;
  observer.disconnect();
  requestAnimationFrame(() => {
    // Its message comes when the frame has been drawn.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      probe.usableAt = performance.now();
    };
    port2.postMessage(undefined);
  });
});
observer.observe(document, { childList: true, subtree: true });

function isUsable(): boolean {
  // The list first: looking for a label's words at each insertion would be work of its own.
  return (
    document.querySelector('nav[aria-label=Presets] li') !== null &&
    findFunctionField() !== undefined
  );
}

// Gives the page's thread away between the pieces of a fast stream: input and drawing come first.

export interface Turns {
  /** Waits for other tasks where pieces have been taken without a stop for some milliseconds; otherwise it is at once there. */
  give(): Promise<void> | undefined;
}

/** Half a frame: whatever else there is to do fits beside it. */
const HOLD_MS = 8;

export function createTurns(now: () => number = () => performance.now()): Turns {
  let since = now();
  return {
    give() {
      if (now() - since < HOLD_MS) return undefined;
      return nextTask().then(() => {
        since = now();
      });
    },
  };
}

/** A message is a task of its own and, other than a timer, is not held back when many follow each other. */
function nextTask(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

// Runs a handler of either style, async or with a callback, and turns its result into the reply.
import { RuntimeError } from './errors.mjs';

/** Resolves with JSON text. A handler that settles nothing and waits for nothing answers `null`. */
export async function runHandler(handler, event, context) {
  let onEmptyLoop;
  try {
    const result = await new Promise((resolve, reject) => {
      onEmptyLoop = () => resolve(null);
      process.once('beforeExit', onEmptyLoop);
      const callback = (error, value) => (error ? reject(error) : resolve(value));
      const returned = handler(event, context, callback);
      // What a handler returns counts only when it is a promise; otherwise its callback is awaited.
      if (typeof returned?.then === 'function') returned.then(resolve, reject);
    });
    return toReply(result);
  } finally {
    process.off('beforeExit', onEmptyLoop);
  }
}

function toReply(result) {
  try {
    return JSON.stringify(result) ?? 'null';
  } catch {
    throw new RuntimeError('JSONStringifyError', 'Unable to stringify response body');
  }
}

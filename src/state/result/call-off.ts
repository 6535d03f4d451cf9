// Calling off work on a body that nobody waits for any more.

/** With a word: without one a browser makes an error with its stack, and several of them would stand in the way of the next press. */
export function callOff(work: AbortController): void {
  work.abort('no longer wanted');
}

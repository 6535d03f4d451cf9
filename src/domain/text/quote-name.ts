// A foreign name inside one of our sentences.

/** What turns the direction of the letters after it, until it is taken back. */
const TURNS = /\p{Bidi_Control}/gu;
const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * In quotation marks. A name that is written from right to left, or that holds marks of direction, stands there as an
 * isolate of its own: it cannot turn our words round, nor end the isolate by itself.
 */
export function quoteName(name: string): string {
  const plain = name.replaceAll(TURNS, '');
  const isTurning = plain !== name || RIGHT_TO_LEFT.test(plain);
  return isTurning ? `“\u2068${plain}\u2069”` : `“${name}”`;
}

// Names with their values in any text: JSON, JSON inside a JSON string, form data, addresses with a password.

export interface NamedValue {
  readonly name: string;
  readonly value: string;
  /** Where the value stands, in UTF-16 units, `end` exclusive. */
  readonly start: number;
  readonly end: number;
}

/** Longer values are known by their shape or not at all. */
const VALUE_CHARACTERS = 4096;

/** `"name": "`, `'name': '`, and `\"name\": \"` to seven backslashes deep; or a number. */
const MEMBER = /(?<!\\)(\\{0,7})(["'])([\w .$-]{1,64})\1\2\s{0,9}:\s{0,9}(?:\1\2|(-?\d+))/g;
/** `name=value`, as in form data, query strings and `.env` files. */
const ASSIGNMENT = /(?<![\w-])([A-Za-z_][\w-]{0,63})=(["']?)([^\s"'&;,<>\\]{1,512})/g;
/** `postgres://user:password@host`. */
const ADDRESS =
  /(?<![a-z0-9+.-])[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:@/"'?#]{0,128}:([^\s@/"'\\]{3,256})@/gi;

export function* findNamedValues(text: string): Generator<NamedValue> {
  for (const match of text.matchAll(MEMBER)) {
    const [whole, slashes = '', quote = '"', name = '', number] = match;
    const after = match.index + whole.length;
    const start = number === undefined ? after : after - number.length;
    const end = number === undefined ? findClosing(text, start, slashes.length, quote) : after;
    if (end > start) yield { name, value: text.slice(start, end), start, end };
  }
  for (const match of text.matchAll(ASSIGNMENT)) {
    const [whole, name = '', , value = ''] = match;
    const end = match.index + whole.length;
    yield { name, value, start: end - value.length, end };
  }
  for (const match of text.matchAll(ADDRESS)) {
    const [whole, value = ''] = match;
    const end = match.index + whole.length - 1;
    yield { name: 'password', value, start: end - value.length, end };
  }
}

/** The quote with as many backslashes before it as the opening one had; one with more belongs to the value. */
function findClosing(text: string, from: number, slashes: number, quote: string): number {
  const limit = Math.min(text.length, from + VALUE_CHARACTERS);
  for (
    let at = text.indexOf(quote, from);
    at >= 0 && at < limit;
    at = text.indexOf(quote, at + 1)
  ) {
    let before = at;
    while (before > from && text.charCodeAt(before - 1) === 0x5c) before -= 1;
    if (at - before <= slashes) return before;
  }
  return from;
}

// What is handed in to be saved: its token alone says how the whole text must be, so that half of one, or two mixed,
// cannot pass for one.

/** Which save it was: of which preset, in which life of the browser, to become which revision. */
export interface Token {
  readonly id: string;
  readonly round: number;
  readonly revision: number;
}

const SMALLEST = 100;
const LARGEST = 300_000;

export function toText(token: Token): string {
  const name = `${token.id}.${token.round}.${token.revision}`;
  const line = `${name} – 数値 é\n`;
  return `${line.repeat(Math.ceil(toSize(name) / line.length))}end of ${name}`;
}

/** Undefined for every text that is not, to the last character, one that was handed in. */
export function readToken(text: string): Token | undefined {
  const [, id, round, revision] = /^([\w-]+)\.(\d+)\.(\d+) /.exec(text) ?? [];
  if (id === undefined) return undefined;
  const token = { id, round: Number(round), revision: Number(revision) };
  return toText(token) === text ? token : undefined;
}

/** As many of 100 to 1,000 characters as of 10,000 to 100,000. */
function toSize(name: string): number {
  let hash = 2_166_136_261;
  for (const character of name) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16_777_619) >>> 0;
  }
  // The last characters alone would move the hash little.
  const spread = (Math.imul(hash ^ (hash >>> 15), 2_246_822_519) >>> 0) / 2 ** 32;
  return SMALLEST * (LARGEST / SMALLEST) ** spread;
}

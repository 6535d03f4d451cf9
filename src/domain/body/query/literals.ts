// The literals of a query: JMESPath's parser would round their numbers, so they are read here and put in afterwards.

export interface LiteralQuery {
  /** The query with each literal in backticks replaced by a sign that nobody types. */
  readonly expression: string;
  /** What stands between the backticks, by number. */
  readonly sources: readonly string[];
}

export interface OpenQuote {
  readonly quote: string;
  readonly at: number;
}

const SIGN = /^\uE000literal (\d+)\uE000$/;

/** Or the quote that nothing closes: the parser itself lets some of them pass. */
export function takeLiterals(query: string): LiteralQuery | OpenQuote {
  const sources: string[] = [];
  let expression = '';
  let at = 0;
  while (at < query.length) {
    const letter = query[at] as string;
    if (!'\'"`'.includes(letter)) {
      expression += letter;
      at += 1;
      continue;
    }
    const end = findClose(query, at);
    if (end < 0) return { quote: letter, at };
    if (letter === '`') {
      expression += `'\uE000literal ${sources.length}\uE000'`;
      sources.push(query.slice(at + 1, end).replaceAll('\\`', '`'));
    } else expression += query.slice(at, end + 1);
    at = end + 1;
  }
  return { expression, sources };
}

/** Puts the values in their places in the parsed query, whatever its shape. */
export function putLiterals(node: unknown, values: readonly unknown[]): unknown {
  if (typeof node === 'string') {
    const number = SIGN.exec(node)?.[1];
    return number === undefined ? node : values[Number(number)];
  }
  if (Array.isArray(node)) return node.map((one) => putLiterals(one, values));
  if (typeof node !== 'object' || node === null) return node;
  const members = Object.entries(node).map(([name, one]) => [name, putLiterals(one, values)]);
  return Object.fromEntries(members);
}

function findClose(query: string, open: number): number {
  for (let at = open + 1; at < query.length; at += 1) {
    if (query[at] === '\\') at += 1;
    else if (query[at] === query[open]) return at;
  }
  return -1;
}

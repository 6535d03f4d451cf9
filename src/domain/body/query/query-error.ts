// What is wrong with a query, in a sentence, and where: JMESPath's parser tells no place, so it is found by trying shorter queries.
import { compile, tokenize } from '@jmespath-community/jmespath';
import { quoteName } from '../../text/quote-name.ts';
import type { OpenQuote } from './literals.ts';

export interface QueryError {
  readonly sentence: string;
  /** Where in the query it is, in UTF-16 code units; `to` exclusive, both its length for its end. */
  readonly from: number;
  readonly to: number;
}

export function explainOpenQuote({ quote, at }: OpenQuote): QueryError {
  return { sentence: `This ${quote} is not closed.`, from: at, to: at + 1 };
}

export function explainSyntax(error: unknown, query: string): QueryError {
  const tokens = readTokens(query);
  if (tokens === undefined) return explainCharacter(query);
  const message = toMessage(error);
  const at = tokens.findIndex((_token, index) => {
    const end = tokens[index + 1]?.start ?? query.length;
    return toMessage(findFault(query.slice(0, end))) === message;
  });
  const token = tokens[at];
  const isEnd = token === undefined || message.includes('EOF');
  if (isEnd) {
    return {
      sentence: 'The query ends too soon: something is missing here.',
      from: query.length,
      to: query.length,
    };
  }
  const to = tokens[at + 1]?.start ?? query.length;
  const text = query.slice(token.start, to).trimEnd();
  return {
    sentence: `${quoteName(text)} has no place here.`,
    from: token.start,
    to: token.start + text.length,
  };
}

/** A fault while the query was worked out: an unknown function, a value of the wrong type. */
export function explainFault(error: unknown, query: string): QueryError {
  const message = toMessage(error);
  const name = /\b([a-z_]\w*)\(\)/i.exec(message)?.[1];
  const at = name === undefined ? -1 : query.search(new RegExp(`\\b${name}\\s*\\(`));
  const place = at < 0 ? { from: 0, to: query.length } : { from: at, to: at + (name?.length ?? 0) };
  return { sentence: toSentence(message), ...place };
}

function toSentence(message: string): string {
  const unknown = /^Unknown function: (\w+)\(\)$/.exec(message)?.[1];
  if (unknown !== undefined) return `There is no function ${unknown}().`;
  const words = message.replace(/^(?:Invalid type|Invalid arity|[\w-]*syntax[\w -]*): /i, '');
  const sentence = words.slice(0, 1).toUpperCase() + words.slice(1);
  // A function's name is written as it is.
  const start = /^\w+\(\)/.test(words) ? words : sentence;
  return start.endsWith('.') ? start : `${start}.`;
}

/** The first character that begins nothing. */
function explainCharacter(query: string): QueryError {
  let good = 0;
  for (let at = 1; at <= query.length; at += 1) {
    if (readTokens(query.slice(0, at)) !== undefined) good = at;
  }
  const from = good + query.slice(good).search(/\S|$/);
  const text = query.slice(from, from + 1);
  return { sentence: `${quoteName(text)} has no place here.`, from, to: from + 1 };
}

function readTokens(query: string): readonly { readonly start: number }[] | undefined {
  try {
    return tokenize(query, { enable_legacy_literals: true });
  } catch (error) {
    if (error instanceof Error) return undefined;
    throw error;
  }
}

function findFault(query: string): unknown {
  try {
    compile(query, { enable_legacy_literals: true });
    return undefined;
  } catch (error) {
    return error;
  }
}

function toMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

// Filter patterns for unstructured events: terms that must all stand in the message.
import { ServiceError } from '../http/service-error.ts';

export type Matches = (message: string) => boolean;

/** `"a phrase"` or a bare word, after `-` for one that must not be there, after `?` for one of several. */
const TERM = /([-?]?)(?:"((?:[^"\\]|\\.)*)"|([\w.]+))(?=\s|$)/y;

/** Undefined and empty match every event. */
export function parseFilterPattern(pattern: string | undefined): Matches {
  const terms = readTerms((pattern ?? '').trim());
  const of = (sign: string) => terms.filter((term) => term.sign === sign).map(({ text }) => text);
  const [needed, refused, either] = [of(''), of('-'), of('?')];
  return (message) =>
    needed.every((text) => message.includes(text)) &&
    !refused.some((text) => message.includes(text)) &&
    (either.length === 0 || either.some((text) => message.includes(text)));
}

function readTerms(pattern: string): readonly { readonly sign: string; readonly text: string }[] {
  const terms: { sign: string; text: string }[] = [];
  let at = 0;
  while (at < pattern.length) {
    TERM.lastIndex = at;
    const [whole, sign = '', phrase, word = ''] = TERM.exec(pattern) ?? [];
    // AWS knows more: `{ $.field = … }`, `[columns]`, `%expressions%`. Nobody here asks for them.
    if (whole === undefined) {
      throw new ServiceError('InvalidParameterException', 400, 'Invalid filter pattern');
    }
    terms.push({ sign, text: phrase?.replace(/\\(.)/g, '$1') ?? word });
    at += whole.length + (/^\s*/.exec(pattern.slice(at + whole.length))?.[0].length ?? 0);
  }
  return terms;
}

// A JMESPath query over a body, as the AWS CLI's `--query`: the result as JSON, or what is wrong with the query.
import { compile } from '@jmespath-community/jmespath';
import { findJsonError } from '../../json/find-json-error.ts';
import { startsWithByteOrderMark } from '../../json/json-bytes.ts';
import { type Steps, takeSteps } from '../steps.ts';
import { type QueryNotes, registerExactFunctions, toDouble } from './functions.ts';
import { ExactInterpreter, type QueryNode } from './interpreter.ts';
import { putLiterals, takeLiterals } from './literals.ts';
import { explainFault, explainOpenQuote, explainSyntax, type QueryError } from './query-error.ts';
import { type ReadValues, readValues } from './read-values.ts';
import { writeResult } from './write-result.ts';

export type QueryResult =
  | {
      readonly kind: 'found';
      readonly bytes: Uint8Array<ArrayBuffer>;
      /** Something was calculated with a number that JavaScript rounds. */
      readonly isRounded: boolean;
    }
  | ({ readonly kind: 'wrong' } & QueryError);

export interface QueryBody extends ReadValues {
  readonly bytes: Uint8Array;
}

type ParsedQuery =
  | { readonly kind: 'parsed'; readonly node: QueryNode }
  | ({ readonly kind: 'wrong' } & QueryError);

/** `bytes` must be valid JSON; a byte order mark is passed over. */
export function* readQueryBody(bytes: Uint8Array): Steps<QueryBody> {
  const read = yield* readValues(bytes, startsWithByteOrderMark(bytes) ? 3 : 0);
  return { ...read, bytes };
}

export function* runQuery(body: QueryBody, query: string): Steps<QueryResult> {
  const parsed = parseQuery(query);
  if (parsed.kind === 'wrong') return parsed;
  const notes: QueryNotes = { isRounded: false };
  const interpreter = new ExactInterpreter((value) => toDouble(value, notes));
  registerExactFunctions(interpreter, notes, (value) => takeSteps(writeResult(value, body)));
  let value: unknown;
  try {
    value = interpreter.search(parsed.node, body.value);
  } catch (error) {
    return { kind: 'wrong', ...explainFault(error, query) };
  }
  return { kind: 'found', bytes: yield* writeResult(value, body), isRounded: notes.isRounded };
}

function parseQuery(query: string): ParsedQuery {
  const taken = takeLiterals(query);
  if ('quote' in taken) return { kind: 'wrong', ...explainOpenQuote(taken) };
  try {
    const node: unknown = compile(taken.expression);
    return {
      kind: 'parsed',
      node: putLiterals(node, taken.sources.map(readLiteral)) as QueryNode,
    };
  } catch (error) {
    return { kind: 'wrong', ...explainSyntax(error, query) };
  }
}

/** JSON, or as in the CLI a text without its quotes: `running`. */
function readLiteral(source: string): unknown {
  const bytes = new TextEncoder().encode(source);
  if (findJsonError(bytes) === undefined) return takeSteps(readValues(bytes, 0)).value;
  return source.trimStart();
}

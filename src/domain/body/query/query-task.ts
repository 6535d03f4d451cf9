// A query to a body: its values are read once and kept for the next query.
import { formatBytes } from '../../text/figures.ts';
import type { Body } from '../growing-body.ts';
import type { Steps } from '../steps.ts';
import { type QueryBody, type QueryResult, readQueryBody, runQuery } from './run-query.ts';

/** JavaScript's values take ten times the bytes of the JSON: past this a tab may run out of memory. */
const LARGEST = 64 * 1024 * 1024;

/** The body must be valid JSON. */
export function* queryBody(body: Body, query: string): Steps<QueryResult> {
  if (body.bytes.length > LARGEST) {
    const sentence = `A query holds all of the response as values: it is offered up to ${formatBytes(LARGEST)}.`;
    return { kind: 'wrong', sentence, from: 0, to: 0 };
  }
  const kept = body.recall(keepValues);
  kept.read ??= yield* readQueryBody(body.bytes);
  return yield* runQuery(kept.read, query);
}

function keepValues(): { read?: QueryBody } {
  return {};
}

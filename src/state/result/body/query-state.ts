// A query that is typed, and what it found: the newest answer only.
import { type ReadonlySignal, signal } from '@preact/signals';
import type { OpenBody } from '../../../domain/body/body-port.ts';
import type { QueryError } from '../../../domain/body/query/query-error.ts';

export type QueryAnswer =
  | { readonly kind: 'none' }
  | { readonly kind: 'asked' }
  | {
      readonly kind: 'found';
      /** Another one for each answer. */
      readonly id: number;
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly isRounded: boolean;
    }
  | { readonly kind: 'wrong'; readonly query: string; readonly error: QueryError }
  | { readonly kind: 'failed'; readonly sentence: string };

export interface QueryState {
  readonly query: ReadonlySignal<string>;
  readonly answer: ReadonlySignal<QueryAnswer>;
  type(query: string): void;
  run(): Promise<void>;
  /** Nobody waits for an answer any more. */
  stop(): void;
}

export function createQueryState(body: OpenBody): QueryState {
  const query = signal('');
  const answer = signal<QueryAnswer>({ kind: 'none' });
  let newest = new AbortController();
  let count = 0;
  return {
    query,
    answer,
    type(next) {
      query.value = next;
    },
    async run() {
      newest.abort();
      const own = new AbortController();
      newest = own;
      const asked = query.peek().trim();
      if (asked === '') {
        answer.value = { kind: 'none' };
        return;
      }
      answer.value = { kind: 'asked' };
      const result = await body.ask('query', asked, { signal: own.signal });
      if (newest !== own || result.kind === 'cancelled') return;
      if (result.kind === 'failed') answer.value = result;
      else if (result.answer.kind === 'found') {
        count += 1;
        answer.value = { ...result.answer, id: count };
      } else answer.value = { kind: 'wrong', query: asked, error: result.answer };
    },
    stop: () => newest.abort(),
  };
}

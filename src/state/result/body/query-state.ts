// A query that is typed, and what it found: the newest answer only.
import { type ReadonlySignal, signal } from '@preact/signals';
import type { OpenBody } from '../../../domain/body/body-port.ts';
import type { BodyPorts } from '../../../domain/body/body-ports.ts';
import type { QueryError } from '../../../domain/body/query/query-error.ts';
import { createInnerBody, type ViewedBody } from './viewed-body.ts';

type QueryAnswer =
  | { readonly kind: 'none' }
  | { readonly kind: 'asked' }
  | {
      readonly kind: 'found';
      readonly body: ViewedBody;
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

/** Whoever comes back from another view finds what they typed, and what it found. Gone with the body. */
const typed = new WeakMap<OpenBody, string>();
const asked = new WeakMap<OpenBody, string>();

export function createQueryState(
  body: OpenBody,
  fileName: string,
  importBodies: () => Promise<BodyPorts>,
): QueryState {
  const query = signal(typed.get(body) ?? '');
  const answer = signal<QueryAnswer>({ kind: 'none' });
  let newest = new AbortController();
  function toFound(bytes: Uint8Array): ViewedBody {
    const given = { label: 'query', bytes, contentType: 'application/json', disposition: '' };
    return createInnerBody({ ...given, fileName }, importBodies);
  }

  /** What was found before is not held any longer than it is shown. */
  function forget(): void {
    const before = answer.peek();
    if (before.kind === 'found') before.body.dispose();
  }

  async function run(): Promise<void> {
    newest.abort();
    const own = new AbortController();
    newest = own;
    forget();
    const text = query.peek().trim();
    asked.set(body, text);
    if (text === '') {
      answer.value = { kind: 'none' };
      return;
    }
    answer.value = { kind: 'asked' };
    const result = await body.ask('query', text, { signal: own.signal });
    if (newest !== own || result.kind === 'cancelled') return;
    if (result.kind === 'failed') answer.value = result;
    else if (result.answer.kind === 'found') {
      const { bytes, isRounded } = result.answer;
      answer.value = { kind: 'found', body: toFound(bytes), isRounded };
    } else answer.value = { kind: 'wrong', query: text, error: result.answer };
  }

  if (asked.get(body) === query.peek().trim()) void run();
  return {
    query,
    answer,
    type(next) {
      typed.set(body, next);
      query.value = next;
    },
    run,
    stop() {
      newest.abort();
      forget();
    },
  };
}

// The search in a response: what is typed, what is found so far, and which of it is gone to.
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { OpenBody } from '../../domain/body/body-port.ts';
import type { FindQuery } from '../../domain/body/find/query.ts';
import type { FindAnswer } from '../../domain/body/text-questions.ts';

export interface FindState {
  readonly isOpen: ReadonlySignal<boolean>;
  readonly text: ReadonlySignal<string>;
  readonly isCaseSensitive: ReadonlySignal<boolean>;
  /** Undefined while nothing is searched for. */
  readonly found: ReadonlySignal<FindAnswer | undefined>;
  /** The number of the place that is gone to, from 0. */
  readonly number: ReadonlySignal<number | undefined>;
  /** What the rows on the screen are marked with. */
  readonly marks: ReadonlySignal<FindMarks>;
  /** Its field was asked for, and has not been given the focus yet. */
  readonly wantsFocus: ReadonlySignal<boolean>;
  open(): void;
  takeFocus(): void;
  close(): void;
  type(text: string): void;
  setCaseSensitive(isCaseSensitive: boolean): void;
  /** By 1 to the next place, by -1 to the one before; round at the ends. */
  step(by: 1 | -1): void;
}

interface FindMarks {
  readonly find?: FindQuery;
  readonly current?: number;
}

export interface FindPorts {
  readonly open: ReadonlySignal<OpenBody | undefined>;
  readonly readTop: () => number;
  /** Scrolls to a place, and gives its offset. */
  readonly goTo: (number: number, find: FindQuery) => Promise<number | undefined>;
}

export function createFindState(ports: FindPorts): FindState {
  const isOpen = signal(false);
  const wantsFocus = signal(false);
  const text = signal('');
  const isCaseSensitive = signal(false);
  const found = signal<FindAnswer | undefined>(undefined);
  const number = signal<number | undefined>(undefined);
  const current = signal<number | undefined>(undefined);
  const query = computed<FindQuery | undefined>(() =>
    !isOpen.value || text.value === ''
      ? undefined
      : { text: text.value, isCaseSensitive: isCaseSensitive.value },
  );

  async function goTo(next: number, find: FindQuery): Promise<void> {
    number.value = next;
    const offset = await ports.goTo(next, find);
    if (query.peek() === find && number.peek() === next) current.value = offset;
  }

  async function search(body: OpenBody, find: FindQuery, signal: AbortSignal): Promise<void> {
    const take = (answer: FindAnswer) => {
      found.value = answer;
      if (number.peek() === undefined && answer.nearest !== undefined) {
        void goTo(answer.nearest, find);
      }
    };
    const question = { find, from: ports.readTop() };
    const asked = await body.ask('find', question, { signal, onProgress: take });
    if (asked.kind === 'answered') take(asked.answer);
  }

  effect(() => {
    const [body, find] = [ports.open.value, query.value];
    const abort = new AbortController();
    found.value = undefined;
    number.value = undefined;
    current.value = undefined;
    if (body !== undefined && find !== undefined) void search(body, find, abort.signal);
    // The next letter ends the search for the ones before.
    return () => abort.abort();
  });

  return {
    isOpen,
    text,
    isCaseSensitive,
    found,
    number,
    marks: computed(() => toMarks(query.value, current.value, found.value)),
    wantsFocus,
    open: () => {
      isOpen.value = true;
      wantsFocus.value = true;
    },
    takeFocus: () => {
      wantsFocus.value = false;
    },
    close: () => {
      isOpen.value = false;
    },
    type: (next) => {
      text.value = next;
    },
    setCaseSensitive: (next) => {
      isCaseSensitive.value = next;
    },
    step(by) {
      const [find, count] = [query.peek(), found.peek()?.count ?? 0];
      if (find === undefined || count === 0) return;
      void goTo(((number.peek() ?? 0) + by + count) % count, find);
    },
  };
}

/** Anew also when more is found: it may be on the screen. */
function toMarks(
  find: FindQuery | undefined,
  current: number | undefined,
  found: FindAnswer | undefined,
): FindMarks {
  if (find === undefined || found === undefined) return {};
  return current === undefined ? { find } : { find, current };
}

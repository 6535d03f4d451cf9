// The text of a response as it is looked at: laid out for the screen's columns, counted, and searched.
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Layout } from '../../domain/body/rows/row-cursor.ts';
import type { Place, RowCount } from '../../domain/body/text-questions.ts';
import { createFindState, type FindState } from './find-state.ts';
import type { ReadBody } from './read-body.ts';
import { keepCounted, NOT_COUNTED, type Target } from './row-count.ts';
import { createRowsWindow, type RowsWindow } from './rows-window.ts';

export interface TextView {
  /** Undefined until the screen has said how wide it is. */
  readonly layout: ReadonlySignal<Layout | undefined>;
  readonly count: ReadonlySignal<RowCount>;
  readonly window: RowsWindow;
  readonly target: ReadonlySignal<Target | undefined>;
  readonly find: FindState;
  /** A sentence when the text cannot be laid out. */
  readonly trouble: ReadonlySignal<string | undefined>;
  setColumns(columns: number): void;
  /** The first row on the screen: where a search begins, and what stays when the layout changes. */
  setTop(row: number): void;
  goTo(place: Place): Promise<void>;
}

export function createTextView(body: ReadBody, view: ReadonlySignal<Layout['view']>): TextView {
  const columns = signal(0);
  const count = signal(NOT_COUNTED);
  const target = signal<Target | undefined>(undefined);
  const trouble = signal<string | undefined>(undefined);
  const isKnown = computed(() => body.survey.value !== undefined);
  const error = computed(() => body.survey.value?.error?.offset);
  let top = 0;
  const layout = computed<Layout | undefined>(() =>
    // Before it is known what the bytes are, they would be laid out for nothing.
    columns.value === 0 || !isKnown.value
      ? undefined
      : { view: view.value, columns: columns.value },
  );
  const tellTrouble = (sentence: string) => {
    trouble.value = sentence;
  };
  const window = createRowsWindow(({ first, count }) => {
    const [open, how] = [body.open.peek(), layout.peek()];
    if (open === undefined || how === undefined) return undefined;
    const marks = { ...find.marks.peek(), error: error.peek() };
    return { body: open, question: { layout: how, from: first, count, ...marks } };
  }, tellTrouble);
  const find = createFindState({
    open: body.open,
    /** The offset of the first row on the screen. */
    readTop: () => readOffset(window, top),
    goTo: (number, text) => goTo({ kind: 'found', find: text, number }),
  });

  async function goTo(place: Place): Promise<number | undefined> {
    const [open, how] = [body.open.peek(), layout.peek()];
    if (open === undefined || how === undefined) return undefined;
    const asked = await open.ask('place', { layout: how, place });
    if (asked.kind !== 'answered' || layout.peek() !== how) return undefined;
    target.value = { row: asked.answer.row, layout: how, isCentred: true };
    return asked.answer.offset;
  }

  keepCounted(body, layout, { count, target, window, readTop: () => readOffset(window, top) });
  effect(() => {
    // Read so that a change of either is drawn.
    void [find.marks.value, error.value];
    window.renew();
  });
  return {
    layout,
    count,
    window,
    target,
    find,
    trouble,
    setColumns(next) {
      columns.value = next;
    },
    setTop(row) {
      top = row;
    },
    async goTo(place) {
      await goTo(place);
    },
  };
}

function readOffset(window: RowsWindow, row: number): number {
  const { from, rows } = window.rows.peek();
  return rows[row - from]?.at ?? 0;
}

// The text of a response as it is looked at: laid out for the screen's columns, counted, and searched.
import { batch, computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Found } from '../../domain/body/rows/row.ts';
import type { Layout } from '../../domain/body/rows/row-cursor.ts';
import type { Place, RowCount } from '../../domain/body/text-questions.ts';
import { createFindState, type FindState } from './find-state.ts';
import { createPointing, type Pointing } from './pointing.ts';
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
  /** Another view is left for this one: marks the place, and goes there as soon as the screen has said how wide it is. */
  point(place: Found): void;
  readonly takeFocus: Pointing['takeFocus'];
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
    const marks = { ...find.marks.peek(), error: error.peek(), pointed: pointing.place.peek() };
    return { body: open, question: { layout: how, from: first, count, ...marks } };
  }, tellTrouble);
  const find = createFindState({
    open: body.open,
    handedOver: body.handedOver,
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

  const pointing = createPointing({
    body: body.open,
    layout,
    goTo: (offset) => goTo({ kind: 'offset', offset }),
  });
  // Who is on the way to a place does not look at the one before any more.
  const readTop = () => (pointing.isOnTheWay() ? 0 : readOffset(window, top));
  keepCounted(body, layout, { count, target, window, readTop });
  effect(() => {
    // Read so that a change of any is drawn.
    void [find.marks.value, error.value, pointing.place.value];
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
    point(place) {
      find.close();
      batch(() => {
        // The screen may have another width by the time it shows the text.
        columns.value = 0;
        target.value = undefined;
        pointing.point(place);
      });
    },
    takeFocus: pointing.takeFocus,
  };
}

function readOffset(window: RowsWindow, row: number): number {
  const { from, rows } = window.rows.peek();
  return rows[row - from]?.at ?? 0;
}

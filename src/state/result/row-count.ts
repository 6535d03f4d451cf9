// Counts the rows of a body in a layout, and keeps the place where the person looks when either changes.
import { batch, effect, type ReadonlySignal } from '@preact/signals';
import type { OpenBody } from '../../domain/body/body-port.ts';
import type { Layout } from '../../domain/body/rows/row-cursor.ts';
import type { RowCount } from '../../domain/body/text-questions.ts';
import { callOff } from './call-off.ts';
import type { ReadBody } from './read-body.ts';
import type { RowsWindow } from './rows-window.ts';

/** A row to scroll to; another object each time, so that the same row can be gone to again. */
export interface Target {
  readonly row: number;
  /** In which it is that row. */
  readonly layout: Layout | undefined;
  /** Near the middle of the screen; otherwise at its top. */
  readonly isCentred: boolean;
}

export const NOT_COUNTED: RowCount = { rows: 0, lines: 0, counted: 0, isAll: false };

interface Counted {
  readonly count: { value: RowCount };
  readonly target: { value: Target | undefined };
  readonly window: RowsWindow;
  readonly readTop: () => number;
}

/** Counts the rows of each body and each layout anew, and keeps the place where the person looks. */
export function keepCounted(
  body: ReadBody,
  layout: ReadonlySignal<Layout | undefined>,
  to: Counted,
): void {
  let before: OpenBody | undefined;
  let laidOut: Layout | undefined;
  effect(() => {
    const [open, how] = [body.open.value, layout.value];
    // A body that grows is counted on.
    void body.handedOver.value;
    const abort = new AbortController();
    if (open !== before) {
      batch(() => {
        to.count.value = NOT_COUNTED;
        to.window.clear();
        to.target.value = { row: 0, layout: how, isCentred: false };
      });
    }
    const offset = open === before && laidOut !== how ? to.readTop() : 0;
    before = open;
    laidOut = how;
    if (open !== undefined && how !== undefined) {
      void keepPlace(open, how, offset, abort.signal, to);
    }
    return () => callOff(abort);
  });
}

async function keepPlace(
  open: OpenBody,
  layout: Layout,
  offset: number,
  signal: AbortSignal,
  to: Counted,
): Promise<void> {
  if (offset > 0) {
    const place = { kind: 'offset', offset } as const;
    const asked = await open.ask('place', { layout, place }, { signal });
    if (asked.kind === 'answered') {
      to.target.value = { row: asked.answer.row, layout, isCentred: false };
    }
  }
  to.window.renew();
  const onProgress = (soFar: RowCount) => {
    to.count.value = soFar;
  };
  const asked = await open.ask('count', layout, { signal, onProgress });
  if (asked.kind === 'answered') to.count.value = asked.answer;
}

// The rows of a body near the screen: asked for as they are needed, one question at a time, the newest next. What is there
// stays until its successor is.
import { type ReadonlySignal, signal } from '@preact/signals';
import type { OpenBody } from '../../domain/body/body-port.ts';
import type { RowsAnswer, RowsQuestion } from '../../domain/body/text-questions.ts';

interface RowRange {
  readonly first: number;
  readonly count: number;
}

export interface RowsWindow {
  readonly rows: ReadonlySignal<RowsAnswer>;
  /** The screen shows these rows now. */
  show(range: RowRange): void;
  /** What the rows say has changed: they are asked for again. */
  renew(): void;
  /** Another body: nothing of the one before is shown any more. */
  clear(): void;
}

/** Rows that are ready on either side of the screen, in screens. */
const READY_SCREENS = 2;
const NO_ROWS: RowsAnswer = { from: 0, rows: [] };

export type AskRows = (
  range: RowRange,
) => { readonly body: OpenBody; readonly question: RowsQuestion } | undefined;

export function createRowsWindow(
  toQuestion: AskRows,
  tellTrouble: (sentence: string) => void,
): RowsWindow {
  const rows = signal<RowsAnswer>(NO_ROWS);
  let range: RowRange = { first: 0, count: 0 };
  let isStale = true;
  let asking: OpenBody | undefined;

  async function ask(): Promise<void> {
    const asked = toQuestion(widen(range));
    if (asked === undefined || range.count === 0 || asking === asked.body) return;
    const { body, question } = asked;
    asking = body;
    isStale = false;
    const answered = await body.ask('rows', question);
    if (asking !== body) return;
    asking = undefined;
    if (answered.kind === 'failed') tellTrouble(answered.sentence);
    if (answered.kind !== 'answered') return;
    if (!isStale || rows.peek() === NO_ROWS) rows.value = answered.answer;
    if (isStale || !isReady(rows.peek(), range, question)) void ask();
  }

  return {
    rows,
    show(next) {
      range = next;
      if (isStale || !isNear(rows.peek(), range)) void ask();
    },
    renew() {
      isStale = true;
      void ask();
    },
    clear() {
      asking = undefined;
      isStale = true;
      rows.value = NO_ROWS;
      range = { ...range, first: 0 };
    },
  };
}

function widen({ first, count }: RowRange): RowRange {
  const from = Math.max(first - count * READY_SCREENS, 0);
  return { first: from, count: first - from + count * (1 + READY_SCREENS) };
}

/** A screen more is there on either side; at the end of the body there is none. */
function isNear({ from, rows }: RowsAnswer, { first, count }: RowRange): boolean {
  return from <= Math.max(first - count, 0) && from + rows.length >= first + 2 * count;
}

/** The question was for what is on the screen now: less rows than that is the end of the body. */
function isReady(answer: RowsAnswer, range: RowRange, asked: RowsQuestion): boolean {
  const isEnd = answer.rows.length < asked.count;
  const covers = asked.from <= range.first && asked.from + asked.count >= range.first + range.count;
  return isNear(answer, range) || (isEnd && covers) || covers;
}

// Bodies and answers of tasks, for the tests of what the worker does.

import { type Body, GrowingBody } from '../../../src/domain/body/growing-body.ts';
import { type Row, readRow } from '../../../src/domain/body/rows/row.ts';
import { type Layout, RowCursor } from '../../../src/domain/body/rows/row-cursor.ts';
import type { TaskRun } from '../../../src/domain/body/task.ts';

export function toBody(bytes: Uint8Array): GrowingBody {
  const body = new GrowingBody(bytes.length);
  body.append(bytes.slice());
  body.finish();
  return body;
}

/** Runs a task to its end, as the worker does; `breathe` is called wherever it could be stopped. */
export async function answer<Answer>(
  run: TaskRun<Answer, unknown>,
  breathe: () => void = () => undefined,
): Promise<Answer> {
  let step = await run.next();
  while (step.done !== true) {
    breathe();
    step = await run.next();
  }
  return step.value;
}

export function listRows(body: Body, layout: Layout): Row[] {
  const cursor = new RowCursor(body, layout);
  const rows: Row[] = [];
  for (;;) {
    const before = cursor.row;
    const row = readRow(cursor, []);
    if (row === undefined) return rows;
    rows.push(row);
    if (cursor.row === before) return rows;
  }
}

export function toText(row: Row): string {
  return row.pieces.map(({ text }) => text).join('');
}

/** What the rows say when they are put together again. */
export function joinRows(rows: readonly Row[]): string {
  return rows
    .map((row, index) => {
      const start = row.isFirst ? ' '.repeat(row.indent) : '';
      return `${row.isFirst && index > 0 ? '\n' : ''}${start}${toText(row)}`;
    })
    .join('');
}

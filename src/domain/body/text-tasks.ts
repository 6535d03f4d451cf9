// What the text view asks: how many rows there are, some of them, where a place stands, what is found, and the text to copy.
import { formatJsonChunks } from '../json/format-json.ts';
import { utf8SequenceEnd } from '../text/utf8-sequence.ts';
import type { FindQuery } from './find/query.ts';
import { Search } from './find/search.ts';
import type { Body } from './growing-body.ts';
import { KeptParts } from './kept-parts.ts';
import { type Marked, type Row, readRow } from './rows/row.ts';
import type { Layout, RowCursor } from './rows/row-cursor.ts';
import { RowIndex } from './rows/row-index.ts';
import type { TaskRun } from './task.ts';
import type {
  FindAnswer,
  FindQuestion,
  Place,
  PlaceAnswer,
  PlaceQuestion,
  RowCount,
  RowsAnswer,
  RowsQuestion,
} from './text-questions.ts';

const ROWS_A_STEP = 512;
const keepIndexes = () => new KeptParts<RowIndex>();
const keepSearches = () => new KeptParts<Search>();

function toIndex(body: Body, layout: Layout): RowIndex {
  const key = `${layout.view} ${layout.columns} ${body.isWhole}`;
  return body.recall(keepIndexes).get(key, () => new RowIndex(body, layout));
}

function toSearch(body: Body, find: FindQuery): Search {
  const key = `${find.isCaseSensitive} ${body.isWhole} ${find.text}`;
  return body.recall(keepSearches).get(key, () => new Search(body, find));
}

export function* countRows(body: Body, layout: Layout): TaskRun<RowCount, RowCount> {
  const index = toIndex(body, layout);
  while (index.advance(ROWS_A_STEP)) yield toRowCount(index);
  return toRowCount(index);
}

function toRowCount({ rows, lines, at, isDone }: RowIndex): RowCount {
  return { rows, lines, counted: at, isAll: isDone };
}

export function* readRows(body: Body, question: RowsQuestion): TaskRun<RowsAnswer> {
  const { layout } = question;
  const index = toIndex(body, layout);
  const until = question.from + question.count;
  while (index.rows < until && index.advance(ROWS_A_STEP)) yield;
  const from = Math.min(question.from, index.rows);
  const cursor = index.cursorAt(from);
  const start = cursor.source.at;
  const end = index.cursorAt(Math.min(until, index.rows)).source.at;
  return { from, rows: takeRows(cursor, question.count, listMarks(body, question, start, end)) };
}

function listMarks(body: Body, question: RowsQuestion, start: number, end: number): Marked[] {
  const { find, current, error, pointed } = question;
  const found = find === undefined ? [] : toSearch(body, find).listIn(start, end);
  const marks = found.map((one): Marked => {
    return { ...one, mark: one.start === current ? 'current' : 'found' };
  });
  if (marks.length > 0) return marks;
  if (pointed !== undefined) marks.push({ ...pointed, mark: 'pointed' });
  if (error !== undefined) marks.push(toErrorMark(body, error));
  return marks.sort((one, other) => one.start - other.start);
}

function toErrorMark({ bytes }: Body, error: number): Marked {
  // Where it ends too soon there is no byte to mark but the last.
  const at = Math.min(error, bytes.length - 1);
  return { start: at, end: Math.max(utf8SequenceEnd(bytes, at), at + 1), mark: 'error' };
}

function takeRows(cursor: RowCursor, count: number, marks: readonly Marked[]): Row[] {
  const rows: Row[] = [];
  while (rows.length < count) {
    const at = cursor.row;
    const row = readRow(cursor, marks);
    if (row === undefined) break;
    rows.push(row);
    // One that is still to be completed: it is the last.
    if (cursor.row === at) break;
  }
  return rows;
}

export function* findPlace(body: Body, { layout, place }: PlaceQuestion): TaskRun<PlaceAnswer> {
  const index = toIndex(body, layout);
  const offset = toOffset(body, place);
  if (place.kind === 'line') {
    while (index.lines < place.line && index.advance(ROWS_A_STEP)) yield;
    return { row: index.rowOfLine(place.line), offset };
  }
  while (index.at <= (offset ?? 0) && index.advance(ROWS_A_STEP)) yield;
  return { row: index.rowOf(offset ?? 0), offset };
}

function toOffset(body: Body, place: Place): number | undefined {
  switch (place.kind) {
    case 'offset':
      return place.offset;
    case 'line':
      return undefined;
    case 'found':
      return toSearch(body, place.find).nth(place.number)?.start;
  }
}

export function* findText(body: Body, question: FindQuestion): TaskRun<FindAnswer, FindAnswer> {
  const search = toSearch(body, question.find);
  while (search.advance()) yield toFindAnswer(search, question.from, false);
  return toFindAnswer(search, question.from, true);
}

function toFindAnswer(search: Search, from: number, isAll: boolean): FindAnswer {
  const { count, searched } = search;
  const first = isAll && count > 0 ? 0 : undefined;
  return { count, searched, isAll, nearest: search.firstFrom(from) ?? first };
}

/** As it is shown, in its own bytes; they are handed over. */
export function* readText(
  body: Body,
  view: Layout['view'],
): TaskRun<{ readonly bytes: Uint8Array<ArrayBuffer> }> {
  if (view === 'raw') return { bytes: body.bytes.slice() as Uint8Array<ArrayBuffer> };
  const parts: Uint8Array[] = [];
  let size = 0;
  for (const part of formatJsonChunks(body.bytes)) {
    parts.push(part);
    size += part.length;
    yield;
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return { bytes };
}

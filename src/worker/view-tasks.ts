// The tasks of the views. What a library is needed for is loaded when it is asked for the first time.

import type { ViewTaskTable } from '../domain/body/body-tasks.ts';
import type { Body } from '../domain/body/growing-body.ts';
import { readHexRows } from '../domain/body/hex/hex-task.ts';
import { describeBody, openInnerBody } from '../domain/body/inner/inner-tasks.ts';
import {
  openTable,
  readCell,
  readCellInner,
  readOrder,
  readShownRows,
} from '../domain/body/table/table-tasks.ts';
import { openPlaces, openTree, sliceBody } from '../domain/body/tree/tree-tasks.ts';
import { unzip } from './unzip.ts';

export const VIEW_TASKS: ViewTaskTable = {
  describe: describeBody,
  tree: openTree,
  treePlaces: openPlaces,
  slice: sliceBody,
  openInner: openInnerBody,
  unzip: (body: Body) => unzip(body.bytes),
  async *openTable(body, place) {
    const { readCsvTable } = await import('../domain/body/table/csv-table.ts');
    return yield* openTable(body, place, readCsvTable);
  },
  tableRows: readShownRows,
  tableCell: readCell,
  tableInner: readCellInner,
  async *tableCsv(body, question) {
    const { writeCsv } = await import('../domain/body/table/write-csv.ts');
    const { table, order } = yield* readOrder(body, question);
    return yield* writeCsv(table, order, question.columns);
  },
  async *query(body, query) {
    const { queryBody } = await import('../domain/body/query/query-task.ts');
    return yield* queryBody(body, query);
  },
  hexRows: readHexRows,
};

// The tasks of the views that look into a body: tree, table, query, hex, and what is inside it.
import type { HexRow } from './hex/hex-rows.ts';
import type { HexQuestion } from './hex/hex-task.ts';
import type { BodyFacts, DescribeQuestion, InnerQuestion } from './inner/inner-tasks.ts';
import type { InnerBody } from './inner/open-inner.ts';
import type { Unzipped } from './inner/unzipped.ts';
import type { QueryResult } from './query/run-query.ts';
import type {
  CellInner,
  CellQuestion,
  CsvQuestion,
  OpenTable,
  RowsQuestion,
  ShownRows,
  TablePlace,
} from './table/table-questions.ts';
import type { CsvFile } from './table/write-csv.ts';
import type { Task } from './task.ts';
import type { TreeNode, TreePlace } from './tree/tree-place.ts';
import type { Slice, TreeRoot } from './tree/tree-tasks.ts';

/** All of them are for a body that has come as a whole. */
export interface ViewTasks {
  readonly describe: Task<DescribeQuestion, BodyFacts>;
  readonly tree: Task<null, TreeRoot>;
  /** For each place what stands under it. */
  readonly treePlaces: Task<readonly TreePlace[], readonly (readonly TreeNode[])[]>;
  readonly slice: Task<Slice, { readonly bytes: Uint8Array<ArrayBuffer> }>;
  readonly openInner: Task<InnerQuestion, InnerBody | undefined>;
  readonly unzip: Task<null, Unzipped>;
  readonly openTable: Task<TablePlace, OpenTable>;
  readonly tableRows: Task<RowsQuestion, ShownRows>;
  readonly tableCell: Task<CellQuestion, string | undefined>;
  readonly tableInner: Task<CellQuestion, CellInner | undefined>;
  readonly tableCsv: Task<CsvQuestion, CsvFile>;
  readonly query: Task<string, QueryResult>;
  readonly hexRows: Task<HexQuestion, readonly HexRow[]>;
}

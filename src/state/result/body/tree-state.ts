// The tree of a body: what is unfolded of it, where one stands, and the path of that place.
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { OpenBody } from '../../../domain/body/body-port.ts';
import type { TreePlace } from '../../../domain/body/tree/tree-place.ts';
import {
  findParent,
  foldRow,
  formatRowPath,
  isClosed,
  type TreeRow,
  toTreeRows,
  unfoldRows,
} from '../../../domain/body/tree/tree-rows.ts';
import type { JsonError } from '../../../domain/json/json-error.ts';
import { formatCount } from '../../../domain/text/figures.ts';

export interface TreeState {
  readonly rows: ReadonlySignal<readonly TreeRow[]>;
  /** Where in `rows` one stands. */
  readonly at: ReadonlySignal<number>;
  readonly path: ReadonlySignal<string>;
  /** Why the tree ends before the body does. */
  readonly error: ReadonlySignal<JsonError | undefined>;
  /** A sentence where something could not be done. */
  readonly trouble: ReadonlySignal<string | undefined>;
  choose(at: number): void;
  unfold(at: number): Promise<void>;
  fold(at: number): void;
  /** Every closed row that stands beside this one. */
  unfoldBeside(at: number): Promise<void>;
  /** Every closed row of the uppermost level that has one. */
  unfoldLevel(): Promise<void>;
  /** Everything but the outermost value. */
  foldAll(): void;
}

/** More rows than this come by unfolding one by one only. */
const MOST_AT_ONCE = 20_000;

/** Whoever comes back from another view stands where they stood. Gone with the body. */
const kept = new WeakMap<OpenBody, TreeState>();

export function recallTreeState(body: OpenBody): TreeState {
  const state = kept.get(body) ?? createTreeState(body);
  kept.set(body, state);
  return state;
}

function createTreeState(body: OpenBody): TreeState {
  const rows = signal<readonly TreeRow[]>([]);
  const at = signal(0);
  const error = signal<JsonError | undefined>(undefined);
  const trouble = signal<string | undefined>(undefined);

  async function unfoldAll(wanted: readonly TreeRow[]): Promise<void> {
    const some = takeFew(wanted, rows.peek().length);
    trouble.value =
      some.length < wanted.length
        ? `Only the first ${formatCount(some.length)} of ${formatCount(wanted.length)} were unfolded: all at once would be too many rows.`
        : undefined;
    const places = some.map(({ node }) => node.place as TreePlace);
    const asked = await body.ask('treePlaces', places);
    if (asked.kind === 'failed') trouble.value = asked.sentence;
    if (asked.kind !== 'answered') return;
    const chosen = rows.peek()[at.peek()]?.id;
    const children = new Map(some.map(({ id }, index) => [id, asked.answer[index] ?? []]));
    rows.value = unfoldRows(rows.peek(), children);
    at.value = Math.max(
      rows.peek().findIndex(({ id }) => id === chosen),
      0,
    );
  }

  async function open(): Promise<void> {
    const asked = await body.ask('tree', null);
    if (asked.kind === 'failed') trouble.value = asked.sentence;
    if (asked.kind !== 'answered') return;
    error.value = asked.answer.error;
    rows.value = asked.answer.value === undefined ? [] : toTreeRows([asked.answer.value], 0);
    await unfoldAll(rows.peek().filter(isClosed));
  }

  void open();
  return {
    rows,
    at,
    path: computed(() => formatRowPath(rows.value, at.value)),
    error,
    trouble,
    choose(next) {
      at.value = Math.min(Math.max(next, 0), Math.max(rows.peek().length - 1, 0));
    },
    async unfold(index) {
      const row = rows.peek()[index];
      if (row !== undefined && isClosed(row)) await unfoldAll([row]);
    },
    fold(index) {
      rows.value = foldRow(rows.peek(), index);
      if (at.peek() > index) at.value = index;
    },
    unfoldBeside: (index) => unfoldAll(listBeside(rows.peek(), index).filter(isClosed)),
    async unfoldLevel() {
      const closed = rows.peek().filter(isClosed);
      const level = Math.min(...closed.map(({ depth }) => depth));
      if (closed.length > 0) await unfoldAll(closed.filter(({ depth }) => depth === level));
    },
    foldAll() {
      const [root, ...others] = rows.peek();
      rows.value = [root, ...others]
        .filter((row) => row !== undefined && row.depth <= 1)
        .map((row) => ({ ...(row as TreeRow), isOpen: row === root }));
      at.value = 0;
    },
  };
}

/** As many as stay below the limit together. */
function takeFew(wanted: readonly TreeRow[], already: number): readonly TreeRow[] {
  if (wanted.length <= 1) return wanted;
  let count = already;
  const end = wanted.findIndex(({ node }) => {
    count += node.place === undefined ? 0 : Math.min(node.place.to - node.place.from, 1000);
    return count > MOST_AT_ONCE;
  });
  return end < 0 ? wanted : wanted.slice(0, end);
}

function listBeside(rows: readonly TreeRow[], at: number): readonly TreeRow[] {
  const depth = rows[at]?.depth ?? 0;
  const parent = findParent(rows, at);
  const beside: TreeRow[] = [];
  for (let index = parent + 1; index < rows.length; index += 1) {
    const row = rows[index];
    if (row === undefined || row.depth < depth) break;
    if (row.depth === depth) beside.push(row);
  }
  return beside;
}

// What a person chose to see of a body's tables. Whoever comes back from another view finds it; gone with the body.
import { type Signal, signal } from '@preact/signals';
import type { OpenBody } from '../../../domain/body/body-port.ts';
import type { TableFilter, TableView } from '../../../domain/body/table/table-order.ts';
import type { TablePlace } from '../../../domain/body/table/table-questions.ts';

export interface TableChoices {
  readonly view: Signal<TableView>;
  /** As it is typed, which `view` follows a little later. */
  readonly typed: Signal<TableFilter>;
  readonly hidden: Signal<ReadonlySet<number>>;
}

interface BodyChoices {
  /** Which table; undefined until one is chosen. */
  readonly path: Signal<string | undefined>;
  readonly tables: Map<TablePlace, TableChoices>;
}

const NO_FILTER: TableFilter = { text: '', column: undefined };
const kept = new WeakMap<OpenBody, BodyChoices>();

export function recallTablePath(body: OpenBody): Signal<string | undefined> {
  return recall(body).path;
}

export function recallTableChoices(body: OpenBody, place: TablePlace): TableChoices {
  const { tables } = recall(body);
  const choices = tables.get(place) ?? {
    view: signal<TableView>({ sort: undefined, filter: NO_FILTER }),
    typed: signal(NO_FILTER),
    hidden: signal<ReadonlySet<number>>(new Set()),
  };
  tables.set(place, choices);
  return choices;
}

function recall(body: OpenBody): BodyChoices {
  const choices = kept.get(body) ?? { path: signal(undefined), tables: new Map() };
  kept.set(body, choices);
  return choices;
}

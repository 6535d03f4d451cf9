// A preset in the list: whose it is, and what the list shows of it.
import type { PresetRow } from './preset-row.ts';

/** `own`: kept in this browser. `team`: of the catalogue, read-only. */
export type PresetSource = 'own' | 'team';

export interface ListedPreset {
  readonly source: PresetSource;
  readonly row: PresetRow;
}

/** Port: the top of the list as it was last shown, so that a start can show it at once. It may be out of date. */
export interface ListTop {
  read(): Promise<readonly ListedPreset[]>;
  keep(top: readonly ListedPreset[]): Promise<void>;
}

/** One text for one preset among all that are listed. */
export function toListKey({ source, row: { kind, id } }: ListedPreset): string {
  return `${source}/${kind}/${id}`;
}

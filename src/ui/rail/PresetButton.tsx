// One preset of the list: its name over its function.
import type { ComponentChildren } from 'preact';
import type { ListItem } from '../../domain/preset/list-groups.ts';

/** A name of two lines over its function, as most are in the rail. */
export const PRESET_ROW_PX = 60;

export interface PresetButtonProps {
  readonly item: ListItem;
  readonly isCurrent: boolean;
  readonly onPress: () => void;
  readonly tabIndex?: 0 | -1 | undefined;
  /** The name with what a search has found in it; the plain name where absent. */
  readonly children?: ComponentChildren;
}

export function PresetButton({ item, isCurrent, onPress, tabIndex, children }: PresetButtonProps) {
  const { row, note } = item;
  const target = row.qualifier === '' ? row.functionName : `${row.functionName} : ${row.qualifier}`;
  return (
    <button
      type="button"
      aria-current={isCurrent}
      tabIndex={tabIndex}
      title={row.description === '' ? undefined : row.description}
      onClick={onPress}
    >
      <b>{children ?? row.name}</b>
      {note !== '' && <i>{note}</i>}
      {target !== '' && <small>{target}</small>}
    </button>
  );
}

// One preset of the list with its menu.
import type { ComponentChildren } from 'preact';
import type { ListItem } from '../../domain/preset/list-groups.ts';
import type { PresetDesk } from '../../state/preset/preset-desk.ts';
import { Menu, type MenuItem } from '../parts/Menu.tsx';
import { PresetButton } from '../rail/PresetButton.tsx';
import styles from './PresetList.module.css';

export interface PresetRowProps {
  readonly item: ListItem;
  readonly presets: PresetDesk;
  readonly tabIndex?: 0 | -1;
  readonly children?: ComponentChildren;
}

export function PresetRow({ item, presets, tabIndex, children }: PresetRowProps) {
  return (
    <div class={styles.row}>
      <PresetButton
        item={item}
        isCurrent={isOpen(item, presets)}
        onPress={() => void presets.opening.open(item)}
        tabIndex={tabIndex}
      >
        {children}
      </PresetButton>
      <Menu
        label={`More for ${item.row.name}`}
        items={toActions(item, presets)}
        {...(tabIndex === undefined ? {} : { tabIndex })}
      />
    </div>
  );
}

function isOpen({ source, row }: ListItem, { opened }: PresetDesk): boolean {
  const open = row.kind === 'payload' ? opened.opened.value : opened.context.value;
  return open?.source === source && open.preset.id === row.id;
}

function toActions(item: ListItem, { arranging, opening }: PresetDesk): readonly MenuItem[] {
  const { row, source } = item;
  const open = {
    label: row.kind === 'payload' ? 'Open' : 'Use in this request',
    onPress: () => void opening.open(item),
  };
  const copy = {
    label: source === 'team' ? 'Make my own copy' : 'Duplicate',
    onPress: () => void arranging.duplicate(item),
  };
  if (source === 'team') return [open, copy];
  const star = {
    label: row.favourite ? 'Remove from favourites' : 'Add to favourites',
    onPress: () => void arranging.setFavourite(row, !row.favourite),
  };
  return [
    open,
    { label: 'Name and details…', onPress: () => void arranging.edit(item) },
    copy,
    ...(row.kind === 'payload' ? [star] : []),
    { label: 'Move up', onPress: () => void arranging.move(row, -1), hasLineBefore: true },
    { label: 'Move down', onPress: () => void arranging.move(row, 1) },
    {
      label: 'Delete',
      onPress: () => void arranging.remove(row),
      isDanger: true,
      hasLineBefore: true,
    },
  ];
}

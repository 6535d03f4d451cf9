// How the list stands on the screen: in groups with a name, each preset with a short note where there is news.
import type { ListedPreset } from './listed-preset.ts';

export interface ListItem extends ListedPreset {
  /** `new`, `updated`: what is new in the catalogue; empty for nothing. */
  readonly note: string;
}

export interface ListGroup {
  readonly name: 'Favourites' | 'Mine' | 'Team' | 'Client contexts';
  readonly items: readonly ListItem[];
}

/** In the order in which they are given. A client context is no preset to be run, so it stands apart. */
export function toGroups(items: readonly ListItem[]): ListGroup[] {
  const names = ['Favourites', 'Mine', 'Team', 'Client contexts'] as const;
  const groups = new Map(names.map((name) => [name, [] as ListItem[]]));
  for (const item of items) groups.get(toGroupName(item))?.push(item);
  return names.flatMap((name) => {
    const members = groups.get(name) ?? [];
    return members.length === 0 ? [] : [{ name, items: members }];
  });
}

function toGroupName({ source, row }: ListedPreset): ListGroup['name'] {
  if (row.kind === 'client context') return 'Client contexts';
  if (source === 'team') return 'Team';
  return row.favourite ? 'Favourites' : 'Mine';
}

// What is done with presets in the list: name, copy, favourite, order, and deleting with a way back.

import { copyOriginal } from '../../domain/exchange/catalogue.ts';
import type { ListedPreset } from '../../domain/preset/listed-preset.ts';
import { duplicatePreset } from '../../domain/preset/make-preset.ts';
import type { Preset, PresetContent } from '../../domain/preset/preset.ts';
import { movePreset } from '../../domain/preset/preset-order.ts';
import type { PresetRow } from '../../domain/preset/preset-row.ts';
import type { Arrangement, PresetStore } from '../../domain/preset/preset-store.ts';
import { quoteName } from '../../domain/text/quote-name.ts';
import type { Notices, PresetDetails } from './notices.ts';
import type { OpenedState } from './opened.ts';
import type { PresetRows } from './preset-rows.ts';
import type { Writing } from './writing.ts';

export interface Arranging {
  /** Name, description, tags, and whether it is for one environment alone. */
  edit(listed: ListedPreset): Promise<void>;
  duplicate(listed: ListedPreset): Promise<void>;
  remove(row: PresetRow): Promise<void>;
  setFavourite(row: PresetRow, favourite: boolean): Promise<void>;
  /** One place up or down among its own kind. */
  move(row: PresetRow, by: -1 | 1): Promise<void>;
}

export interface ArrangingSources {
  readonly store: PresetStore;
  readonly rows: PresetRows;
  readonly opened: OpenedState;
  readonly notices: Notices;
  readonly writing: Writing;
  readonly now: () => number;
  readonly environmentId: () => string | undefined;
  /** The whole preset of a row; undefined where it is gone, which has then been said. */
  readonly read: (listed: ListedPreset) => Promise<Preset | undefined>;
}

export function createArranging(sources: ArrangingSources): Arranging {
  const { store, rows, opened, notices, writing, read } = sources;

  async function arrange(changes: readonly Arrangement[]): Promise<void> {
    const refused = await store.arrange(changes);
    if (refused !== undefined) return notices.warn(refused.sentence);
    for (const { key } of changes) {
      const stored = await store.read(key);
      if (stored.kind === 'found') rows.take(key, stored.preset);
    }
  }

  async function remove(row: PresetRow): Promise<void> {
    const preset = await read({ source: 'own', row });
    if (preset === undefined) return;
    const answer = await store.remove(preset, preset.revision);
    switch (answer.kind) {
      case 'deleted':
        rows.take(preset, undefined);
        opened.forget(preset);
        return notices.say(`${quoteName(preset.name)} is deleted.`, {
          label: 'Undo',
          onPress: () => void writing.write(preset, 0, `${quoteName(preset.name)} is back.`),
        });
      case 'conflict':
        rows.take(preset, answer.stored);
        return notices.warn(
          `${quoteName(preset.name)} was changed in another tab just now, so it is still here.`,
          {
            label: 'Delete it all the same',
            onPress: () => void remove(row),
          },
        );
      case 'left alone':
      case 'refused':
        return notices.warn(answer.sentence);
    }
  }

  return {
    async edit(listed) {
      const preset = await read(listed);
      if (preset === undefined) return;
      notices.ask({
        kind: 'details',
        title: 'Name and details',
        of: preset.kind,
        before: toDetails(preset),
        secrets: [],
        confirm(details) {
          notices.closeQuestion();
          const next = withDetails(preset, details, sources.environmentId());
          const changed = { ...next, updatedAt: sources.now() };
          void writing.write(changed, preset.revision, `${quoteName(changed.name)} is saved.`);
        },
      });
    },
    async duplicate(listed) {
      const preset = await read(listed);
      if (preset === undefined) return;
      const fresh = writing.toFresh(writing.toFreeName(preset.name));
      const copy =
        listed.source === 'team' ? copyOriginal(preset, fresh) : duplicatePreset(preset, fresh);
      await writing.write(copy, 0, `Copied as ${quoteName(copy.name)}.`);
    },
    remove,
    setFavourite: (row, favourite) => arrange([{ key: row, favourite }]),
    async move(row, by) {
      const group = rows.rows
        .peek()
        .filter(({ kind, favourite }) => kind === row.kind && favourite === row.favourite);
      const moved = moveBy(group, row, by);
      await arrange(moved.map((one) => ({ key: one, order: one.order })));
    },
  };
}

/** Past either end there is nowhere to go. */
function moveBy(group: readonly PresetRow[], row: PresetRow, by: -1 | 1): PresetRow[] {
  const at = group.findIndex(({ id }) => id === row.id);
  if (at < 0 || at + by < 0 || at + by >= group.length) return [];
  return movePreset(group, row.id, group[by < 0 ? at - 1 : at + 2]?.id);
}

function toDetails(preset: Preset): PresetDetails {
  const { name, description, tags } = preset;
  const isBound = preset.kind === 'payload' && preset.content.environmentId !== undefined;
  return { name, description, tags, isBound };
}

function withDetails<P extends Preset>(
  preset: P,
  { name, description, tags, isBound }: PresetDetails,
  environmentId: string | undefined,
): Preset {
  const next = { ...preset, name, description, tags };
  if (next.kind === 'client context') return next;
  const { environmentId: before, ...content } = next.content;
  const bound = before ?? environmentId;
  const whole: PresetContent =
    isBound && bound !== undefined ? { ...content, environmentId: bound } : content;
  return { ...next, content: whole };
}

// Writing one preset, and every answer that the storage may give: saved, somebody else was there, gone, refused.

import { duplicatePreset, type NewPreset, toFreeName } from '../../domain/preset/make-preset.ts';
import type { Preset } from '../../domain/preset/preset.ts';
import { toLastOrder } from '../../domain/preset/preset-order.ts';
import type { PresetStore } from '../../domain/preset/preset-store.ts';
import { quoteName } from '../../domain/text/quote-name.ts';
import type { Clock } from '../../domain/time/clock.ts';
import type { Notices } from './notices.ts';
import type { OpenedState } from './opened.ts';
import type { PresetRows } from './preset-rows.ts';

export interface WritingSources {
  readonly store: PresetStore;
  readonly rows: PresetRows;
  readonly opened: OpenedState;
  readonly notices: Notices;
  readonly clock: Clock;
  readonly newId: () => string;
  /** After every save that was reported done. */
  readonly onSaved: () => void;
  /** Puts what is stored into the form, and what was in the form aside. */
  readonly takeStored: (stored: Preset) => void;
}

export interface Writing {
  /** `said` is told when it is done. Answers with what was saved; undefined where it was not: it has then said why, or asked. */
  write(preset: Preset, baseRevision: number, said: string): Promise<Preset | undefined>;
  /** What a new preset gets beside its content. */
  toFresh(name: string): NewPreset;
  /** The name itself, or with a number behind it, which no preset has yet. */
  toFreeName(name: string): string;
}

export function createWriting(sources: WritingSources): Writing {
  const { store, rows, opened, notices, clock } = sources;
  const toFresh = (name: string) => ({
    id: sources.newId(),
    name,
    order: toLastOrder(rows.rows.peek()),
    now: clock.now(),
  });
  const toFree = (name: string) =>
    toFreeName(
      name,
      rows.rows.peek().map((row) => row.name),
    );

  async function write(preset: Preset, baseRevision: number, said: string) {
    const answer = await store.save(preset, baseRevision);
    switch (answer.kind) {
      case 'saved':
        rows.take(answer.preset, answer.preset);
        opened.takeSaved(answer.preset);
        notices.say(said);
        sources.onSaved();
        return answer.preset;
      case 'conflict':
        askConflict(answer.stored, preset, said);
        return undefined;
      case 'gone':
        notices.warn(
          `${quoteName(preset.name)} was deleted in another tab. Your text is still here.`,
          {
            label: 'Save it again',
            onPress: () => void write(preset, 0, `${quoteName(preset.name)} is back.`),
          },
        );
        return undefined;
      case 'left alone':
      case 'refused':
        notices.warn(answer.sentence);
        return undefined;
    }
  }

  function askConflict(stored: Preset, mine: Preset, said: string): void {
    const after = (go: () => void) => () => {
      notices.closeQuestion();
      go();
    };
    notices.ask({
      kind: 'conflict',
      stored,
      mine,
      overwrite: after(() => void write(mine, stored.revision, said)),
      saveOther: after(() => {
        const other = duplicatePreset(mine, toFresh(toFree(mine.name)));
        opened.follow(mine, other);
        void write(other, 0, `Saved as ${quoteName(other.name)}.`);
      }),
      takeStored: after(() => sources.takeStored(stored)),
    });
  }

  return { write, toFresh, toFreeName: toFree };
}

// A kept draft back into the form, with the preset that it belongs to as it stands now.
import { batch } from '@preact/signals';
import type { PresetKey } from '../../domain/preset/preset.ts';
import type { PresetStore } from '../../domain/preset/preset-store.ts';
import type { OpenedMark, SavedDraft } from '../../domain/request/saved-draft.ts';
import type { Team } from '../catalogue/team.ts';
import type { DraftState } from '../request/draft-state.ts';
import type { FormMarks, FormState } from '../request/form-state.ts';
import type { ContextFinder } from './context-finder.ts';
import type { OpenedPreset, OpenedState } from './opened.ts';
import type { OpeningPlace } from './opening-place.ts';

export interface Restoring {
  /** After a start: the form is filled already, and only what it belongs to has to be found. */
  resume(): Promise<void>;
  /** Fills the form; answers when it is kept as this tab's draft. */
  restore(saved: SavedDraft): Promise<void>;
}

export interface RestoringSources {
  readonly store: PresetStore;
  readonly draft: DraftState;
  readonly form: FormState;
  readonly opened: OpenedState;
  readonly finder: ContextFinder;
  readonly team: Team;
  readonly place: OpeningPlace;
}

export function createRestoring(sources: RestoringSources): Restoring {
  const { draft, form, opened, finder, place } = sources;
  const atStart = draft.draft.peek();

  async function link(marks: FormMarks, isUnsaved: () => boolean): Promise<void> {
    const base = marks.opened && (await findOpened(sources, marks.opened));
    if (marks.context !== undefined) await finder.prepare(marks.context.id);
    const isNewer = base !== undefined && base.preset.revision !== marks.opened?.revision;
    if (base !== undefined && isNewer && !isUnsaved()) {
      opened.fill(base, finder.find);
      return;
    }
    batch(() => {
      opened.linkContext(marks.context && finder.find(marks.context.id));
      opened.rebase(base && isNewer ? withRevision(base, marks.opened) : base);
    });
  }

  return {
    resume: () =>
      link(form.marks.peek(), () => form.isUnsaved.peek() || draft.draft.peek() !== atStart),
    async restore(saved) {
      const { isBound, environmentId } = saved;
      if (environmentId !== undefined && !place.isWaiting()) place.choose(environmentId);
      opened.refill(saved.draft, isBound);
      await link(saved, () => saved.isUnsaved);
      await form.keepNow();
    },
  };
}

/** With the revision that the editing began with: saving then shows both. */
function withRevision(base: OpenedPreset, mark: OpenedMark | undefined): OpenedPreset {
  return { ...base, preset: { ...base.preset, revision: mark?.revision ?? base.preset.revision } };
}

async function findOpened(
  { store, team }: RestoringSources,
  { source, id }: OpenedMark,
): Promise<OpenedPreset | undefined> {
  const key: PresetKey = { kind: 'payload', id };
  if (source === 'team') {
    const preset = team.find(key);
    return preset?.kind === 'payload' ? { source, preset } : undefined;
  }
  const read = await store.read(key);
  return read.kind === 'found' && read.preset.kind === 'payload'
    ? { source, preset: read.preset }
    : undefined;
}

// Opening a preset: it goes into the form, and what was in the form and not saved is put aside.
import type { ListedPreset, PresetSource } from '../../domain/preset/listed-preset.ts';
import type { PayloadPreset, Preset, PresetKey } from '../../domain/preset/preset.ts';
import { toRow } from '../../domain/preset/preset-row.ts';
import type { PresetStore } from '../../domain/preset/preset-store.ts';
import type { Draft } from '../../domain/request/draft.ts';
import { quoteName } from '../../domain/text/quote-name.ts';
import type { Clock } from '../../domain/time/clock.ts';
import type { ContextFinder } from './context-finder.ts';
import type { Notices } from './notices.ts';
import type { OpenedState } from './opened.ts';
import type { OpeningPlace } from './opening-place.ts';
import type { Restoring } from './restoring.ts';
import type { Unfinished } from './unfinished.ts';

export interface OpeningSources {
  readonly store: PresetStore;
  readonly unfinished: Unfinished;
  readonly opened: OpenedState;
  readonly notices: Notices;
  readonly place: OpeningPlace;
  readonly finder: ContextFinder;
  readonly restoring: Restoring;
  readonly clock: Pick<Clock, 'now'>;
  readonly findTeam: (key: PresetKey) => Preset | undefined;
}

export interface Opening {
  /** The whole preset of a row; undefined where it is gone, which has then been said. */
  read(listed: ListedPreset): Promise<Preset | undefined>;
  open(listed: ListedPreset): Promise<void>;
  /** Into the form; nothing that is in it is lost. */
  fill(source: PresetSource, preset: PayloadPreset): Promise<void>;
  /** Back to what is saved of the preset that is open; what stood in the form is put aside. */
  revert(): Promise<void>;
  /** A request of no preset, with what is to be said about it; the environment stays where none is given. */
  fillDraft(draft: Draft, environmentId: string | undefined, words: string): Promise<void>;
  /** An empty form. */
  startNew(): Promise<void>;
}

export function createOpening(sources: OpeningSources): Opening {
  const { store, opened, notices, place, unfinished } = sources;

  async function read({ source, row }: ListedPreset): Promise<Preset | undefined> {
    if (source === 'team') return sources.findTeam(row);
    const found = await store.read(row);
    if (found.kind === 'found') return found.preset;
    notices.warn(
      found.kind === 'absent' ? `${quoteName(row.name)} is not here any more.` : found.sentence,
    );
    return undefined;
  }

  async function fill(source: PresetSource, preset: PayloadPreset): Promise<void> {
    const { environmentId } = preset.content;
    const trouble = environmentId === undefined ? undefined : explainPlace(place, environmentId);
    if (trouble?.isStop) return notices.warn(trouble.text);
    const { clientContext } = preset.content;
    if (clientContext.kind === 'preset') await sources.finder.prepare(clientContext.id);
    const wasUnsaved = opened.isUnsaved.peek();
    if (!(await unfinished.putAside())) return;
    if (environmentId !== undefined && trouble === undefined) place.choose(environmentId);
    const { missingContextId } = opened.fill({ source, preset }, sources.finder.find);
    const isMissing = missingContextId !== undefined;
    if (trouble !== undefined) notices.warn(trouble.text);
    else if (isMissing)
      notices.warn(
        `${quoteName(preset.name)} uses a client-context preset that is not here, so the client context is empty.`,
      );
    else if (wasUnsaved)
      notices.say(
        `${quoteName(preset.name)} is open. What you had not saved stands under Unfinished.`,
      );
    else notices.closeNotice();
  }

  return {
    read,
    fill,
    async open(listed) {
      const preset = await read(listed);
      if (preset?.kind === 'payload') return fill(listed.source, preset);
      if (preset === undefined) return;
      if (opened.hasOwnContextText.peek() && !(await unfinished.putAside())) return;
      opened.useContext({ source: listed.source, preset });
    },
    async revert() {
      const open = opened.opened.peek();
      if (open === undefined) return;
      const stored = await read({ source: open.source, row: toRow(open.preset) });
      if (stored?.kind === 'payload') await fill(open.source, stored);
    },
    fillDraft: (draft, environmentId, words) => fillDraft(sources, draft, environmentId, words),
    async startNew() {
      if (!(await unfinished.putAside())) return;
      opened.clear();
      notices.closeNotice();
    },
  };
}

async function fillDraft(
  { place, notices, opened, unfinished, restoring, clock }: OpeningSources,
  draft: Draft,
  environmentId: string | undefined,
  words: string,
): Promise<void> {
  const isElsewhere = environmentId !== undefined && environmentId !== place.environmentId();
  if (isElsewhere && place.isWaiting()) {
    return notices.warn('This can be put into the form when the run has ended.');
  }
  const wasUnsaved = opened.isUnsaved.peek();
  if (!(await unfinished.putAside())) return;
  const saved = { draft, savedAt: clock.now(), isAside: false, isUnsaved: true, isBound: false };
  await restoring.restore(environmentId === undefined ? saved : { ...saved, environmentId });
  notices.say(wasUnsaved ? `${words} What you had not saved stands under Unfinished.` : words);
}

/** A preset that belongs to an environment never goes to another one unsaid. */
function explainPlace({ environments, environmentId, isWaiting }: OpeningPlace, id: string) {
  if (id === environmentId()) return undefined;
  const wanted = environments.find((environment) => environment.id === id);
  if (wanted === undefined) {
    const text = `This preset is for the environment ${quoteName(id)}, which config.json does not have. Look where it goes before you invoke.`;
    return { isStop: false, text };
  }
  if (!isWaiting()) return undefined;
  const text = `This preset is for ${wanted.name}. It can be opened when the run has ended.`;
  return { isStop: true, text };
}

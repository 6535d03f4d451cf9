// Which preset the form was filled from, and how the form differs from it.
import { batch, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Environment } from '../../domain/config/config.ts';
import type { Preset } from '../../domain/preset/preset.ts';
import { toDraft } from '../../domain/preset/preset-content.ts';
import { type Draft, EMPTY_DRAFT } from '../../domain/request/draft.ts';
import type { DraftState } from '../request/draft-state.ts';
import type { FormState } from '../request/form-state.ts';
import { compareForm } from './form-comparison.ts';
import type { LinkedContext, OpenedPreset, OpenedState } from './opened.ts';

export interface OpenedSources {
  readonly draft: DraftState;
  readonly form: FormState;
  readonly environment: ReadonlySignal<Environment | undefined>;
}

export function createOpenedState({ draft, form, environment }: OpenedSources): OpenedState {
  const opened = signal<OpenedPreset | undefined>(undefined);
  const context = signal<LinkedContext | undefined>(undefined);
  const comparison = compareForm({ draft, form, environment, opened, context });
  const mark = () => form.mark(toMarks(form.marks.peek().isBound, opened.peek(), context.peek()));
  const set = (next: OpenedPreset | undefined, linked: LinkedContext | undefined) =>
    batch(() => {
      opened.value = next;
      context.value = linked;
      mark();
    });
  const follow = (before: Preset, other: Preset) => {
    const isOpen = isOwn(opened.peek(), before) && other.kind === 'payload';
    const isLinked = isOwn(context.peek(), before) && other.kind === 'client context';
    if (isOpen) set({ source: 'own', preset: other }, context.peek());
    if (isLinked) set(opened.peek(), { source: 'own', preset: other });
  };
  const { turn, refill } = createRefilling({ draft, form });
  return {
    opened,
    context,
    ...comparison,
    turn,
    refill,
    fill: (next, findContext) =>
      batch(() => {
        const filled = toDraft(next.preset.content, (id) => findContext(id)?.preset.text);
        const { clientContextPresetId, environmentId } = filled.links;
        refill(filled.draft, environmentId !== undefined);
        set(
          next,
          clientContextPresetId === undefined ? undefined : findContext(clientContextPresetId),
        );
        const { missingContextId } = filled;
        return missingContextId === undefined ? {} : { missingContextId };
      }),
    rebase: (next) => set(next, context.peek()),
    takeSaved: (preset) => follow(preset, preset),
    follow,
    forget(preset) {
      if (isOwn(opened.peek(), preset)) set(undefined, context.peek());
      if (isOwn(context.peek(), preset)) set(opened.peek(), undefined);
    },
    linkContext: (linked) => set(opened.peek(), linked),
    useContext: (linked) =>
      batch(() => {
        draft.update({ clientContext: linked.preset.text });
        set(opened.peek(), linked);
      }),
    bind(isBound) {
      form.mark({ ...form.marks.peek(), isBound });
    },
    clear() {
      batch(() => {
        refill(EMPTY_DRAFT, false);
        set(undefined, undefined);
      });
    },
  };
}

function createRefilling({ draft, form }: Pick<OpenedSources, 'draft' | 'form'>) {
  let turn = 0;
  return {
    turn: () => turn,
    refill: (next: Draft, isBound: boolean) =>
      batch(() => {
        turn += 1;
        form.mark({ isBound });
        draft.update(next);
      }),
  };
}

function isOwn(one: OpenedPreset | LinkedContext | undefined, { kind, id }: Preset): boolean {
  return one?.source === 'own' && one.preset.kind === kind && one.preset.id === id;
}

/** Tells the form from now on whether it holds unsaved work. */
export function tellUnsaved(state: OpenedState, form: FormState): () => void {
  return effect(() => form.tellUnsaved(state.isUnsaved.value));
}

function toMarks(isBound: boolean, opened?: OpenedPreset, context?: LinkedContext) {
  return {
    isBound,
    ...(opened && { opened: toMark(opened) }),
    ...(context && { context: { source: context.source, id: context.preset.id } }),
  };
}

function toMark({ source, preset: { id, revision } }: OpenedPreset) {
  return { source, id, revision };
}

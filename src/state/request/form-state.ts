// What the form knows beside the draft, and the keeping of both: a reload or a crash loses nothing.
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Refused } from '../../domain/page/ports.ts';
import type { DraftStore } from '../../domain/request/draft-store.ts';
import type { ContextMark, OpenedMark, SavedDraft } from '../../domain/request/saved-draft.ts';
import type { Clock } from '../../domain/time/clock.ts';
import type { DraftState } from './draft-state.ts';

export interface FormMarks {
  /** A preset made of it would be for the chosen environment alone. */
  readonly isBound: boolean;
  readonly opened?: OpenedMark;
  readonly context?: ContextMark;
}

export interface FormState {
  readonly marks: ReadonlySignal<FormMarks>;
  mark(marks: FormMarks): void;
  /** Whether the form holds anything that no preset does, as far as the presets' own code has told. */
  readonly isUnsaved: ReadonlySignal<boolean>;
  tellUnsaved(isUnsaved: boolean): void;
  /** All of it as it would be kept now. */
  toSaved(): SavedDraft;
  /** Writes what is not written yet; answers when it is. */
  keepNow(): Promise<void>;
  /** Whether storage has all of it. */
  isKept(): boolean;
  /** Why the last draft was not kept. */
  readonly trouble: ReadonlySignal<Refused | undefined>;
}

export interface FormSources {
  readonly draft: DraftState;
  readonly environmentId: ReadonlySignal<string | undefined>;
  readonly store: DraftStore;
  readonly clock: Clock;
  readonly saved: SavedDraft | undefined;
}

/** So often at most while somebody types. */
const KEEP_AFTER_MS = 250;

export function createFormState(sources: FormSources): FormState {
  const { saved, environmentId, draft, clock } = sources;
  const marks = signal<FormMarks>(saved === undefined ? { isBound: false } : toMarks(saved));
  const isUnsaved = signal(saved?.isUnsaved ?? false);
  const current = computed(() => ({
    ...marks.value,
    isUnsaved: isUnsaved.value,
    draft: draft.draft.value,
    ...(environmentId.value === undefined ? {} : { environmentId: environmentId.value }),
  }));
  const toSaved = () => ({ ...current.peek(), isAside: false, savedAt: clock.now() });
  const keeping = keepUpToDate(current, toSaved, sources);
  return {
    marks,
    mark(next) {
      marks.value = next;
    },
    isUnsaved,
    tellUnsaved(is) {
      isUnsaved.value = is;
    },
    toSaved,
    ...keeping,
  };
}

function toMarks({ isBound, opened, context }: SavedDraft): FormMarks {
  return { isBound, ...(opened && { opened }), ...(context && { context }) };
}

function keepUpToDate(
  current: ReadonlySignal<unknown>,
  toSaved: () => SavedDraft,
  { store, clock }: FormSources,
) {
  const trouble = signal<Refused | undefined>(undefined);
  let asked = current.peek();
  let kept = asked;
  let callOff: (() => void) | undefined;
  let writing = Promise.resolve();
  const keepNow = () => {
    callOff?.();
    callOff = undefined;
    if (current.peek() !== asked) {
      const it = current.peek();
      asked = it;
      // Not after the write before: storage itself keeps the order, and a page that is being left has no later moment.
      writing = store.keep(toSaved()).then((refused) => {
        trouble.value = refused;
        if (refused === undefined) kept = it;
      });
    }
    return writing;
  };
  effect(() => {
    if (current.value !== asked) callOff ??= clock.after(KEEP_AFTER_MS, keepNow);
  });
  return { trouble, keepNow, isKept: () => current.peek() === kept };
}

// What a press of Invoke leads to: problems shown, a question, or a run.
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Confirmation } from './confirmation.ts';
import type { Attention, LoadedSending, PressSignals, PressSources, Way } from './pressing.ts';

export interface PressState {
  /** Set by a press that did not send: the first place to look at. A new object for each press. */
  readonly attention: ReadonlySignal<Attention | undefined>;
  /** A press found only cautions; the same draft may be sent on purpose. */
  readonly isAskingPurpose: ReadonlySignal<boolean>;
  /** In a guarded environment: a press that would run the function waits here. */
  readonly confirmation: ReadonlySignal<Confirmation | undefined>;
  invoke(): void;
  /** Sends a draft with cautions as it is: the service decides. */
  invokeOnPurpose(): void;
  /** What the form holds once more, without the log tail this one time, after a refusal of it. */
  invokeWithoutLog(): void;
}

export interface PressStateSources extends PressSources {
  readonly checks: ReadonlySignal<LoadedSending>;
}

export function createPressState(sources: PressStateSources): PressState {
  const shown: PressSignals = {
    attention: signal(undefined),
    purpose: signal(undefined),
    confirmation: signal(undefined),
  };
  const press = (way: Way) => () => {
    const loaded = sources.checks.peek();
    if (loaded.kind === 'ready') loaded.pressInvoke(way, sources, shown);
  };
  return {
    ...shown,
    isAskingPurpose: computed(() => {
      const asked = shown.purpose.value;
      return asked?.isAnswered === false && asked.draft === sources.draft.draft.value;
    }),
    invoke: press('as it is'),
    invokeOnPurpose: press('on purpose'),
    invokeWithoutLog: press('without log'),
  };
}

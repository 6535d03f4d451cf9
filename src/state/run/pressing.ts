// What a press of Invoke looks at and sets: for the state that is here at once, and the part that is loaded to do it.
import type { ReadonlySignal, Signal } from '@preact/signals';
import type { FieldProblem } from '../../domain/request/check-draft.ts';
import type { Draft } from '../../domain/request/draft.ts';
import type { DraftState } from '../request/draft-state.ts';
import type { CheckingParts, Loaded } from '../request/loaded-checks.ts';
import type { Place } from '../session/place.ts';
import type { ImportStreaming } from './conduct.ts';
import type { Confirmation } from './confirmation.ts';
import type { Runs } from './runs.ts';

/** `on purpose`: in spite of the cautions. `without log`: without the log tail this one time. */
export type Way = 'as it is' | 'on purpose' | 'without log';

export interface Attention {
  readonly problem: FieldProblem;
}

/** Whether a draft with cautions is to be sent all the same. */
export interface PurposeQuestion {
  /** Any edit answers the question with no. */
  readonly draft: Draft;
  readonly isWithoutLog: boolean;
  readonly isAnswered: boolean;
}

export interface PressSignals {
  readonly attention: Signal<Attention | undefined>;
  readonly purpose: Signal<PurposeQuestion | undefined>;
  readonly confirmation: Signal<Confirmation | undefined>;
}

export interface PressSources {
  readonly draft: DraftState;
  readonly runs: Runs;
  readonly obstacle: ReadonlySignal<string | undefined>;
  readonly place: ReadonlySignal<Place | undefined>;
  readonly importStreaming: ImportStreaming;
}

export type PressInvoke = (way: Way, sources: PressSources, shown: PressSignals) => void;

/** Loaded together, so that none of them is here without the others. */
export interface SendingParts extends CheckingParts {
  readonly pressInvoke: PressInvoke;
}

export type LoadedSending = Loaded<SendingParts>;

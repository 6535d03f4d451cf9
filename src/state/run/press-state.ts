// What a press of Invoke leads to: problems shown, a question, or a run.
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Environment } from '../../domain/config/config.ts';
import type { CallSubject } from '../../domain/failure/explanation.ts';
import type { FieldProblem } from '../../domain/request/check-draft.ts';
import type { Draft } from '../../domain/request/draft.ts';
import type { InvokeRequest } from '../../domain/request/request.ts';
import type { DraftState } from '../request/draft-state.ts';
import type { Place } from '../session/place.ts';
import type { Runs } from './runs.ts';

export interface PressState {
  /** Set by a press that did not send: the first place to look at. A new object for each press. */
  readonly attention: ReadonlySignal<{ readonly problem: FieldProblem } | undefined>;
  /** A press found only cautions; the same draft may be sent on purpose. */
  readonly isAskingPurpose: ReadonlySignal<boolean>;
  invoke(): void;
  /** Sends a draft with cautions as it is: the service decides. */
  invokeOnPurpose(): void;
  /** What the form holds once more, without the log tail this one time, after a refusal of it. */
  invokeWithoutLog(): void;
}

export interface PressSources {
  readonly draft: DraftState;
  readonly runs: Runs;
  readonly obstacle: ReadonlySignal<string | undefined>;
  readonly place: ReadonlySignal<Place | undefined>;
  toSubject(environment: Environment, draft: Draft, request: InvokeRequest): CallSubject;
}

export function createPressState(sources: PressSources): PressState {
  const { draft, runs, obstacle, place } = sources;
  const attention = signal<{ readonly problem: FieldProblem } | undefined>(undefined);
  /** The draft that was asked about; any edit answers the question with no. */
  const asked = signal<Draft | undefined>(undefined);

  function press(isOnPurpose: boolean, toSent = asItIs): void {
    const check = draft.check.value;
    const here = place.value;
    if (check === undefined || here === undefined) return;
    if (runs.isWaiting.value || obstacle.value !== undefined) return;
    const { problems, cautions, request } = check;
    draft.revealProblems();
    const first = problems[0] ?? (isOnPurpose ? undefined : cautions[0]);
    asked.value = undefined;
    if (first !== undefined || request === undefined) {
      if (problems.length === 0) asked.value = draft.draft.value;
      attention.value = first && { problem: first };
      return;
    }
    const { environment, session } = here;
    const sent = toSent(request);
    const subject = sources.toSubject(environment, draft.draft.value, sent);
    const { waitMs } = check;
    void runs.start({
      request: sent,
      subject,
      session,
      ...(waitMs === undefined ? {} : { waitMs }),
    });
  }

  return {
    attention,
    isAskingPurpose: computed(() => asked.value !== undefined && asked.value === draft.draft.value),
    invoke: () => press(false),
    invokeOnPurpose: () => press(true),
    invokeWithoutLog: () => press(true, (request) => ({ ...request, logType: 'None' })),
  };
}

function asItIs(request: InvokeRequest): InvokeRequest {
  return request;
}

// The draft under the form, and what is wrong with it.
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { DraftCheck, FieldProblem } from '../../domain/request/check-draft.ts';
import { type Draft, EMPTY_DRAFT } from '../../domain/request/draft.ts';
import type { LoadedChecks } from './loaded-checks.ts';

export interface DraftState {
  readonly draft: ReadonlySignal<Draft>;
  /** Undefined until the checks are loaded. */
  readonly check: ReadonlySignal<DraftCheck | undefined>;
  /** What to show at the fields: an empty field is not scolded before somebody has pressed Invoke. */
  readonly shown: ReadonlySignal<readonly FieldProblem[]>;
  update(change: Partial<Draft>): void;
  /** Sets the white space of a JSON payload in order; every token stays as it is. */
  formatPayload(): void;
  /** From now on every problem is shown. */
  revealProblems(): void;
}

export interface DraftSources {
  /** Where calls go unless the function's ARN says otherwise. */
  readonly region: ReadonlySignal<string>;
  readonly checks: ReadonlySignal<LoadedChecks>;
  /** What the form begins with; absent for an empty one. */
  readonly first?: Draft | undefined;
}

export function createDraftState(sources: DraftSources): DraftState {
  const draft = signal(sources.first ?? EMPTY_DRAFT);
  const isRevealed = signal(false);
  const check = computeCheck(draft, sources);
  const shown = computed(() => {
    const { problems = [], cautions = [] } = check.value ?? {};
    const isShown = (problem: FieldProblem) => isRevealed.value || !isEmpty(draft.value, problem);
    return [...problems.filter(isShown), ...cautions];
  });
  const update = (change: Partial<Draft>) => {
    draft.value = { ...draft.value, ...change };
  };
  return {
    draft,
    check,
    shown,
    update,
    formatPayload() {
      const { payload } = draft.value;
      const loaded = sources.checks.value;
      if (payload.kind !== 'text' || loaded.kind !== 'ready') return;
      const text = loaded.checks.formatPayloadText(payload.text);
      update({ payload: { kind: 'text', text } });
    },
    revealProblems() {
      isRevealed.value = true;
    },
  };
}

function computeCheck(
  draft: ReadonlySignal<Draft>,
  { region, checks }: DraftSources,
): ReadonlySignal<DraftCheck | undefined> {
  const loaded = computed(() => (checks.value.kind === 'ready' ? checks.value.checks : undefined));
  // Read anew only when it is another payload: for a large one that takes a tenth of a second.
  const payload = computed(() => draft.value.payload);
  const payloadCheck = computed(() => loaded.value?.checkPayload(payload.value));
  return computed(() => loaded.value?.checkDraft(draft.value, region.value, payloadCheck.value));
}

function isEmpty(draft: Draft, problem: FieldProblem): boolean {
  return draft[problem.field] === '';
}

// A press with everything that it looks at; runs are only noted.
import { computed, signal } from '@preact/signals';
import { createSuggestions } from '../../../src/state/functions/suggestions.ts';
import { createDraftState } from '../../../src/state/request/draft-state.ts';
import type { LoadedChecks } from '../../../src/state/request/loaded-checks.ts';
import { createPressState } from '../../../src/state/run/press-state.ts';
import type { Press } from '../../../src/state/run/runs.ts';
import { SUBJECT } from '../../domain/failure/samples.ts';
import { createFakeClock, createFakeSession, ENVIRONMENT, ok, READY_CHECKS } from '../fakes.ts';

export interface PressOptions {
  readonly isWaiting?: boolean;
  readonly obstacle?: string;
  readonly isLoading?: boolean;
  readonly noPlace?: boolean;
}

export function givePress(options: PressOptions = {}) {
  const loading = signal<LoadedChecks>({ kind: 'loading' });
  const checks = options.isLoading ? loading : READY_CHECKS;
  const draft = createDraftState({ region: signal(ENVIRONMENT.region), checks });
  const started: Press[] = [];
  const session = createFakeSession();
  const lister = { listFunctions: async () => ok([]), listQualifiers: async () => ok([]) };
  const clock = createFakeClock();
  const suggestions = createSuggestions({
    environment: ENVIRONMENT,
    session,
    lister,
    checks,
    clock,
  });
  const place = { environment: ENVIRONMENT, session, suggestions };
  const press = createPressState({
    draft,
    runs: {
      current: signal(undefined),
      isWaiting: computed(() => options.isWaiting ?? false),
      start: async (one) => void started.push(one),
      stopWaiting: () => undefined,
    },
    obstacle: signal(options.obstacle),
    place: signal(options.noPlace ? undefined : place),
    toSubject: (environment, { functionName }) => ({
      ...SUBJECT,
      environmentName: environment.name,
      functionName,
    }),
  });
  return { press, draft, started };
}

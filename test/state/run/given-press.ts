// A press with everything that it looks at; runs are only noted.
import { computed, signal } from '@preact/signals';
import type { Environment } from '../../../src/domain/config/config.ts';
import { createSuggestions } from '../../../src/state/functions/suggestions.ts';
import { createDraftState } from '../../../src/state/request/draft-state.ts';
import { createPressState } from '../../../src/state/run/press-state.ts';
import type { LoadedSending } from '../../../src/state/run/pressing.ts';
import type { Press } from '../../../src/state/run/runs.ts';
import type { Place } from '../../../src/state/session/place.ts';
import { createFakeClock, createFakeSession, ENVIRONMENT, ok, READY_CHECKS } from '../fakes.ts';

export interface PressOptions {
  readonly environment?: Environment;
  readonly isWaiting?: boolean;
  readonly obstacle?: string;
  readonly isLoading?: boolean;
  readonly noPlace?: boolean;
}

export function givePress(options: PressOptions = {}) {
  const { environment = ENVIRONMENT } = options;
  const loading = signal<LoadedSending>({ kind: 'loading' });
  const checks = options.isLoading ? loading : READY_CHECKS;
  const draft = createDraftState({ region: signal(environment.region), checks });
  const started: Press[] = [];
  const place = signal(options.noPlace ? undefined : givePlace(environment));
  const obstacle = signal(options.obstacle);
  const isWaiting = signal(options.isWaiting ?? false);
  const runs = {
    current: signal(undefined),
    isWaiting: computed(() => isWaiting.value),
    start: async (one: Press) => void started.push(one),
    stopWaiting: () => undefined,
    show: () => undefined,
  };
  const press = createPressState({
    draft,
    runs,
    obstacle,
    place,
    checks,
    importStreaming: () => new Promise(() => undefined),
  });
  return { press, draft, started, place, obstacle, isWaiting, runs };
}

export function givePlace(environment: Environment): Place {
  const session = createFakeSession();
  const lister = { listFunctions: async () => ok([]), listQualifiers: async () => ok([]) };
  const clock = createFakeClock();
  const suggestions = createSuggestions({
    environment,
    session,
    lister,
    checks: READY_CHECKS,
    clock,
  });
  return { environment, session, suggestions };
}

// Suggestions on a lister that notes what it is asked.
import type { Answer } from '../../../src/domain/failure/failure.ts';
import type {
  FunctionSummary,
  ListPlace,
  QualifierSummary,
} from '../../../src/domain/functions/function-lister.ts';
import { createSuggestions } from '../../../src/state/functions/suggestions.ts';
import { readEnvironment } from '../../domain/config/samples.ts';
import { toServiceFailure } from '../../domain/failure/samples.ts';
import { createFakeClock, createFakeSession, ok, READY_CHECKS } from '../fakes.ts';

export const DENIED = toServiceFailure('AccessDeniedException', 403, '', 'ListFunctions');
export const named = (...names: readonly string[]) =>
  names.map((name) => ({ name, description: '' }));

export function giveSuggestions({ checks = READY_CHECKS, session = createFakeSession() } = {}) {
  const clock = createFakeClock();
  const places: ListPlace[] = [];
  const asked: string[] = [];
  const lists: Promise<Answer<readonly FunctionSummary[]>>[] = [];
  const qualifierLists: Promise<Answer<readonly QualifierSummary[]>>[] = [];
  const suggestions = createSuggestions({
    environment: readEnvironment({ functions: ['own'] }),
    session,
    checks,
    clock,
    lister: {
      async listFunctions(place) {
        places.push(place);
        return (await lists.shift()) ?? ok(named('orders', 'own'));
      },
      async listQualifiers(place, functionName) {
        places.push(place);
        asked.push(functionName);
        return (await qualifierLists.shift()) ?? ok(named('live', '2', '$LATEST'));
      },
    },
  });
  return { suggestions, clock, places, asked, lists, qualifierLists };
}

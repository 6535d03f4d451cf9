// Suggestions for the function and the qualifier: from the config at once, from Lambda where the role allows.
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { type Environment, toLambdaEndpoint } from '../../domain/config/config.ts';
import type { Answer, Failure } from '../../domain/failure/failure.ts';
import type {
  FunctionLister,
  FunctionSummary,
  ListPlace,
  QualifierSummary,
} from '../../domain/functions/function-lister.ts';
import type { Clock } from '../../domain/time/clock.ts';
import type { LoadedChecks } from '../request/loaded-checks.ts';
import type { Session } from '../session/session.ts';

/** What became of asking Lambda for a list. A failure leaves what the config says and is no alarm. */
type Listing =
  | { readonly kind: 'not asked' }
  | { readonly kind: 'listed' }
  | { readonly kind: 'not listed'; readonly failure: Failure };

export interface Suggestions {
  readonly functions: ReadonlySignal<readonly FunctionSummary[]>;
  readonly functionListing: ReadonlySignal<Listing>;
  readonly qualifiers: ReadonlySignal<readonly QualifierSummary[]>;
  /** Asks once for an environment; a list that did not come is asked for again, but not at every focus. */
  listFunctions(): Promise<void>;
  /** Asks once for a function; a name that is not valid yet is not asked about. */
  listQualifiers(functionName: string): Promise<void>;
}

export interface SuggestionSources {
  readonly environment: Environment;
  readonly session: Session;
  readonly lister: FunctionLister;
  readonly checks: ReadonlySignal<LoadedChecks>;
  readonly clock: Clock;
}

/** After a failure: a role is not given its rights, nor a network back, within a few seconds. */
const AGAIN_AFTER_MS = 15_000;

export function createSuggestions(sources: SuggestionSources): Suggestions {
  const { environment } = sources;
  const listed = signal<readonly FunctionSummary[]>([]);
  const functionListing = signal<Listing>({ kind: 'not asked' });
  const qualifiers = signal<readonly QualifierSummary[]>([]);
  /** By the clock's monotonic time. */
  let askNoSooner = 0;
  let askedFunction = '';

  return {
    functions: computed(() => mergeSuggestions(environment.functions, listed.value)),
    functionListing,
    qualifiers,
    async listFunctions() {
      if (sources.clock.monotonic() < askNoSooner) return;
      askNoSooner = Number.POSITIVE_INFINITY;
      const answer = await ask(sources, environment.region, (place) =>
        sources.lister.listFunctions(place),
      );
      if (answer.ok) listed.value = answer.value;
      else if (isUnasked(answer.failure)) askNoSooner = 0;
      else askNoSooner = sources.clock.monotonic() + AGAIN_AFTER_MS;
      if (askNoSooner === 0) return;
      functionListing.value = answer.ok
        ? { kind: 'listed' }
        : { kind: 'not listed', failure: answer.failure };
    },
    async listQualifiers(functionName) {
      const checks = sources.checks.value;
      if (checks.kind !== 'ready' || functionName === askedFunction) return;
      const parsed = checks.checks.parseFunctionName(functionName);
      if (!parsed.ok) return;
      askedFunction = functionName;
      qualifiers.value = [];
      const region = parsed.value.region ?? environment.region;
      const plain = withoutQualifier(functionName, parsed.value.qualifier);
      const list = (place: ListPlace) => sources.lister.listQualifiers(place, plain);
      const answer = await ask(sources, region, list);
      // A late answer about another function is dropped; a refusal leaves the field without suggestions.
      if (askedFunction !== functionName) return;
      if (answer.ok) qualifiers.value = answer.value;
      else if (isUnasked(answer.failure)) askedFunction = '';
    },
  };
}

/** Before somebody signs in, or chooses a role, nobody has been asked: it is no refusal, and the next focus asks. */
function isUnasked({ kind }: Failure): boolean {
  return kind === 'signed out' || kind === 'no role';
}

function withoutQualifier(functionName: string, qualifier: string | undefined): string {
  return qualifier === undefined ? functionName : functionName.slice(0, -qualifier.length - 1);
}

async function ask<T>(
  { environment, session }: SuggestionSources,
  region: string,
  list: (place: ListPlace) => Promise<Answer<T>>,
): Promise<Answer<T>> {
  const live = await session.credentials();
  if (!live.ok) return live;
  return list({ ...live.value, region, endpoint: toLambdaEndpoint(environment, region) });
}

/** The config's own names first, in its order, then the others. */
export function mergeSuggestions(
  fromConfig: readonly string[],
  listed: readonly FunctionSummary[],
): readonly FunctionSummary[] {
  const own = fromConfig.map(
    (name) => listed.find((one) => one.name === name) ?? { name, description: '' },
  );
  return [...own, ...listed.filter((one) => !fromConfig.includes(one.name))];
}

// Where the person works: an environment with its session and its suggestions.

import type { ReadonlySignal } from '@preact/signals';
import type { Environment } from '../../domain/config/config.ts';
import type { FunctionLister } from '../../domain/functions/function-lister.ts';
import type { Clock } from '../../domain/time/clock.ts';
import { createSuggestions, type Suggestions } from '../functions/suggestions.ts';
import type { LoadedChecks } from '../request/loaded-checks.ts';
import { createSession, type OpenSession, type Session } from './session.ts';

export interface Place {
  readonly environment: Environment;
  readonly session: Session;
  readonly suggestions: Suggestions;
}

export interface PlacePorts {
  readonly openSession: OpenSession;
  readonly clock: Clock;
  readonly lister: FunctionLister;
  readonly checks: ReadonlySignal<LoadedChecks>;
}

/**
 * One place an environment, made when first asked for: rights in one never reach another. Not by its id: that of an
 * environment that was removed may be given again.
 */
export function createPlaces(ports: PlacePorts): (environment: Environment) => Place {
  const places = new Map<Environment, Place>();
  return (environment) => {
    const known = places.get(environment);
    if (known !== undefined) return known;
    const session = createSession(environment, ports.openSession);
    const suggestions = createSuggestions({ ...ports, environment, session });
    const place = { environment, session, suggestions };
    places.set(environment, place);
    return place;
  };
}

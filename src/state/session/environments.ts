// The environments there are, and the one of them where the person works.
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Environment } from '../../domain/config/config.ts';
import { createPlaces, type Place, type PlacePorts } from './place.ts';

export interface Environments {
  readonly list: ReadonlySignal<readonly Environment[]>;
  readonly place: ReadonlySignal<Place | undefined>;
  choose(id: string): void;
  /** Others than config.json named, for a desk that is set up in the browser; to that of the id, or else the first. */
  change(list: readonly Environment[], id: string | undefined): void;
}

/** Begins at that of the id, or else at the first. */
export function createEnvironments(
  given: readonly Environment[],
  id: string | undefined,
  ports: PlacePorts,
): Environments {
  const openPlace = createPlaces(ports);
  const list = signal(given);
  const find = (wanted?: string) => list.value.find((one) => one.id === wanted);
  const first = find(id) ?? given[0];
  const place = signal(first && openPlace(first));
  return {
    list,
    place,
    choose(wanted) {
      const chosen = find(wanted);
      if (chosen !== undefined) place.value = openPlace(chosen);
    },
    change(next, wanted) {
      list.value = next;
      const chosen = find(wanted) ?? next[0];
      place.value = chosen && openPlace(chosen);
    },
  };
}

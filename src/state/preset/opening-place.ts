// Where the form's calls go, for what fills it.
import type { Environment } from '../../domain/config/config.ts';

/** What opening needs of the desk: where calls go, and whether one is under way. */
export interface OpeningPlace {
  readonly environments: readonly Environment[];
  readonly environmentId: () => string | undefined;
  readonly isWaiting: () => boolean;
  choose(id: string): void;
}

// Ports: the team's catalogue beside the page, and the copy of it in this browser.
import type { Refused } from '../page/ports.ts';

interface FetchedCatalogue {
  readonly kind: 'fetched';
  readonly text: string;
}

export interface CatalogueSource {
  /** `address` is relative to the page and of its origin. */
  fetch(address: string): Promise<FetchedCatalogue | Refused>;
}

interface KeptCatalogue {
  /** As it was last fetched. */
  readonly latest: string;
  /** As it was when its person last looked at what had changed. */
  readonly looked: string;
}

export interface CatalogueCache {
  read(): Promise<KeptCatalogue | undefined>;
  keep(kept: KeptCatalogue): Promise<void>;
}

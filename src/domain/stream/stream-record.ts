// What is known of a run's stream when it is over, whole or not.

import type { StreamFigures } from './stream-tally.ts';
import type { StreamHead } from './streamer.ts';

/** What of the response is in the page's memory. */
export type KeptBody =
  /** Every byte that came. */
  | { readonly kind: 'whole'; readonly bytes: Uint8Array }
  /** More came than is kept: the beginning. */
  | { readonly kind: 'beginning'; readonly bytes: Uint8Array }
  /** A file has the rest: its first and its last bytes. They may overlap, as far as `sizeBytes` says. */
  | { readonly kind: 'ends'; readonly first: Uint8Array; readonly last: Uint8Array };

/** How the file fared that the response was written to while it arrived. */
export type FileEnd =
  | { readonly kind: 'written'; readonly name: string; readonly bytes: number }
  /** Writing stopped early. `bytes`: how many had been handed to the file before. */
  | {
      readonly kind: 'broken';
      readonly name: string;
      readonly bytes: number;
      readonly sentence: string;
    };

export interface StreamRecord {
  /** Undefined where not even headers came. */
  readonly head?: StreamHead;
  readonly figures: StreamFigures;
  readonly kept: KeptBody;
  readonly file?: FileEnd;
}

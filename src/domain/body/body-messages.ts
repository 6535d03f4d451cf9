// What the page and the worker of a body say to each other.
import type { TaskName } from './body-tasks.ts';

export type ToWorker =
  /** The first of all; again when a worker is used for another body. */
  | { readonly kind: 'open'; readonly sizeBytes: number }
  | { readonly kind: 'append'; readonly chunk: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'finish' }
  | {
      readonly kind: 'ask';
      readonly id: number;
      readonly task: TaskName;
      readonly question: unknown;
    }
  | { readonly kind: 'cancel'; readonly id: number };

export type FromWorker =
  /** One for each chunk, in their order. */
  | { readonly kind: 'taken' }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: unknown }
  | { readonly kind: 'progress'; readonly id: number; readonly progress: unknown }
  | { readonly kind: 'failed'; readonly id: number; readonly sentence: string };

// Port: bodies that are read away from the page's thread.
import type { AnswerOf, ProgressOf, QuestionOf, TaskName } from './body-tasks.ts';

export interface BodyPort {
  /** `sizeBytes` is what will come, where it is known. */
  open(sizeBytes?: number): OpenBody;
}

export interface OpenBody {
  /**
   * Takes the chunk's buffer: it is empty here afterwards. Resolves when the chunk has been taken (or never will be), so that
   * who waits sends no more than is worked off.
   */
  append(chunk: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Nothing more will come. */
  finish(): void;
  /** Never rejects. Many questions may be under way at once; one that is aborted stops where it is. */
  ask<Name extends TaskName>(
    task: Name,
    question: QuestionOf<Name>,
    options?: AskOptions<ProgressOf<Name>>,
  ): Promise<Asked<AnswerOf<Name>>>;
  /** Gives its memory back; what is still asked is `cancelled`. */
  close(): void;
}

interface AskOptions<Progress> {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

export type Asked<Answer> =
  | { readonly kind: 'answered'; readonly answer: Answer }
  | { readonly kind: 'cancelled' }
  /** The worker did not load, died, or a task of it has a fault: said on the screen, where the bytes are still at hand. */
  | { readonly kind: 'failed'; readonly sentence: string };

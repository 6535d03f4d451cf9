// One task that is asked of a body, and how it runs.

/** Question, answer and progress are copied between threads: plain values and typed arrays only. */
export interface Task<Question, Answer, Progress = never> {
  readonly question: Question;
  readonly answer: Answer;
  readonly progress: Progress;
}

/** Yields every few ten thousand bytes, with or without progress: there it may be stopped, or others take their turn. */
export type TaskRun<Answer, Progress = never> =
  | Generator<Progress | undefined, Answer, void>
  | AsyncGenerator<Progress | undefined, Answer, void>;

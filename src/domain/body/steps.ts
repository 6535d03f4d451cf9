// Long work in short steps: between two of them it may be stopped, or something else takes its turn.

export type Steps<Answer> = Generator<undefined, Answer, void>;

/** Work that is too short to be parted, for whoever takes steps. */
// biome-ignore lint/correctness/useYield: between its beginning and its end there is no other step
export function* inOneStep<Answer>(work: () => Answer): Steps<Answer> {
  return work();
}

/** All steps at once, for work that is known to be short. */
export function takeSteps<Answer>(steps: Steps<Answer>): Answer {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

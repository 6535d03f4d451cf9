// What the set-up screen shows: the state, the desk it changes, and what is wrong with what was read at the start.
import type { Problem } from '../../domain/check/problem.ts';
import type { Desk } from '../../state/desk.ts';
import type { SetUp } from '../../state/set-up/set-up.ts';

export interface SetUpView {
  readonly setUp: SetUp;
  readonly desk: Desk;
  /** That there is no config.json; nothing else is wrong then. */
  readonly missing: Problem | undefined;
  readonly problems: readonly Problem[];
  /** What of the environments kept in this browser cannot be read. */
  readonly keptProblems: readonly Problem[];
}

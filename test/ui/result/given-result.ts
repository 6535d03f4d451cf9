// A result to look at: a desk whose last run has ended in the way that the test says.

import { signal } from '@preact/signals';
import type { EndedRun } from '../../../src/domain/run/run.ts';
import { createResultDesk, type ResultDesk } from '../../../src/ui/result/result-desk.ts';
import { giveDesk } from '../../state/given-desk.ts';

export function giveResult(run: EndedRun) {
  const given = giveDesk();
  const runs = { ...given.desk.runs, current: signal(run) };
  const desk = { ...given.desk, runs };
  const on: ResultDesk = createResultDesk(desk);
  return { ...given, desk, on, run };
}

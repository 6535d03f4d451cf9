// What shows a run that has ended: loaded apart, with the words for failures and the reading of logs.
import type { JSX } from 'preact';
import { maskSecrets } from '../../domain/failure/mask-secrets.ts';
import type { EndedRun } from '../../domain/run/run.ts';
import { type Ending, formatStatusLine, toEnding } from '../../domain/run/status-line.ts';
import type { Desk } from '../../state/desk.ts';
import { createOutfileState, type OutfileState } from '../../state/result/outfile-state.ts';
import { createResultState, type ResultState } from '../../state/result/result-state.ts';
import { Chips } from './Chips.tsx';
import { ResultTabs } from './ResultTabs.tsx';

/** What the views of a result know: the desk, and what is calculated of the run that ended. */
export interface ResultDesk {
  readonly desk: Desk;
  readonly result: ResultState;
  readonly outfile: OutfileState;
}

export interface EndedResult {
  formatSentence(run: EndedRun): string;
  toEnding(run: EndedRun): Ending;
  renderChips(run: EndedRun): JSX.Element;
  renderBody(run: EndedRun): JSX.Element;
}

export function createEndedResult(desk: Desk): EndedResult {
  const result = createResultState(desk.runs.current);
  const on: ResultDesk = { desk, result, outfile: createOutfileState(result, desk.files) };
  return {
    formatSentence: (run) => maskSecrets(formatStatusLine(run)),
    toEnding,
    renderChips: (run) => <Chips run={run} on={on} />,
    renderBody: (run) => <ResultTabs run={run} on={on} key={run.id} />,
  };
}

// What shows a run that has ended: loaded apart, with the words for failures and the reading of logs.
import type { JSX } from 'preact';
import { maskSecrets } from '../../domain/failure/mask-secrets.ts';
import type { EndedRun } from '../../domain/run/run.ts';
import { type Ending, formatStatusLine, toEnding } from '../../domain/run/status-line.ts';
import type { Desk } from '../../state/desk.ts';
import { Chips } from './Chips.tsx';
import { LiveProgress, LiveResult } from './LiveResult.tsx';
import { ResultTabs } from './ResultTabs.tsx';
import { RecordOpener } from './record/LateRecord.tsx';
import { createResultDesk } from './result-desk.ts';

export interface EndedResult {
  formatSentence(run: EndedRun): string;
  toEnding(run: EndedRun): Ending;
  renderChips(run: EndedRun): JSX.Element;
  renderBody(run: EndedRun): JSX.Element;
  /** While a response is streamed. */
  renderLive(): JSX.Element;
  renderProgress(): JSX.Element;
  /** A way to a run that somebody else made. */
  renderOpener(): JSX.Element;
}

export function createEndedResult(desk: Desk): EndedResult {
  const on = createResultDesk(desk);
  return {
    formatSentence: (run) =>
      (run.file === undefined ? '' : 'From a file: ') + maskSecrets(formatStatusLine(run)),
    toEnding,
    renderChips: (run) => <Chips run={run} on={on} />,
    renderLive: () => <LiveResult desk={desk} />,
    renderProgress: () => <LiveProgress desk={desk} />,
    renderBody: (run) => <ResultTabs run={run} on={on} key={run.id} />,
    renderOpener: () => <RecordOpener desk={desk} />,
  };
}

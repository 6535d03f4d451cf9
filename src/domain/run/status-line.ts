// The sentence that a result begins with.
import { explainFailure } from '../failure/explain-failure.ts';
import { readOutcomeError } from '../result/outcome-error.ts';
import { formatDuration } from '../text/figures.ts';
import type { Outcome } from './outcome.ts';
import type { EndedRun } from './run.ts';

/** How it ended, as colours and icons tell it. */
export type Ending = 'good' | 'function error' | 'not run' | 'uncertain';

export function formatStatusLine(run: EndedRun): string {
  if (run.kind === 'failure') return explainFailure(run.failure, run.subject).title;
  return formatOutcome(run.outcome, run.tookMs);
}

function formatOutcome(outcome: Outcome, tookMs: number): string {
  switch (outcome.kind) {
    case 'returned':
      return `Returned in ${formatDuration(tookMs)}`;
    case 'function error':
      return `The function failed${formatReason(outcome)}`;
    case 'streamed':
      return outcome.functionError === undefined
        ? `Returned in ${formatDuration(tookMs)}`
        : `The function failed${formatReason(outcome)}`;
    case 'accepted':
      return 'Accepted: Lambda has queued it and will run the function';
    case 'allowed':
      return 'Allowed; nothing ran';
  }
}

function formatReason(outcome: Parameters<typeof readOutcomeError>[0]): string {
  const error = readOutcomeError(outcome);
  const parts = [error?.errorType, error?.errorMessage?.split('\n', 1)[0]].filter(Boolean);
  return parts.length === 0 ? '' : `: ${parts.join(': ')}`;
}

export function toEnding(run: EndedRun): Ending {
  if (run.kind === 'outcome') return 'functionError' in run.outcome ? 'function error' : 'good';
  return explainFailure(run.failure, run.subject).ran === 'did not run' ? 'not run' : 'uncertain';
}

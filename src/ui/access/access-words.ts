// The words of a check of access.
import type { FindingGroup } from '../../domain/access/group-findings.ts';
import type { Verdict } from '../../domain/access/verdict.ts';
import { formatCount } from '../../domain/text/figures.ts';
import type { AccessPhase } from '../../state/access/access-check.ts';
import { formatProgress } from './format-progress.ts';

const HEADINGS: Readonly<Record<Verdict['kind'], string>> = {
  denied: 'You may not invoke',
  unclear: 'Could not be told',
  missing: 'Does not exist',
  allowed: 'You may invoke',
};

export function formatHeading({ kind, findings }: FindingGroup): string {
  return `${HEADINGS[kind]} · ${formatCount(findings.length)}`;
}

/** One sentence at the start and one at the end: what counts up in between is no news for a screen reader. */
export function formatPhase(
  phase: AccessPhase,
  groups: readonly FindingGroup[],
  total: number,
): string {
  const done = groups.reduce((sum, { findings }) => sum + findings.length, 0);
  switch (phase.kind) {
    case 'not asked':
      return '';
    case 'checking':
      return 'Checking…';
    case 'done':
      return total === 1 ? formatOne(groups) : formatFound(groups, total);
    case 'stopped':
      return `Stopped after ${formatProgress(done, total)}. ${formatFound(groups, done)}`.trim();
    case 'halted':
      return `${phase.halt.title}. Ended after ${formatProgress(done, total)}.`;
  }
}

function formatOne(groups: readonly FindingGroup[]): string {
  switch (groups[0]?.kind) {
    case 'allowed':
      return 'You may invoke it.';
    case 'denied':
      return 'You may not invoke it.';
    default:
      return 'It could not be told whether you may invoke it.';
  }
}

function formatFound(groups: readonly FindingGroup[], asked: number): string {
  const allowed = groups.find(({ kind }) => kind === 'allowed')?.findings.length ?? 0;
  if (asked === 0) return '';
  if (asked > 1 && allowed === asked) return `You may invoke all ${formatCount(asked)}.`;
  if (asked > 1 && allowed === 0) return `You may invoke none of the ${formatCount(asked)}.`;
  return `You may invoke ${formatProgress(allowed, asked)}.`;
}

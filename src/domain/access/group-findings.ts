// The findings of a check in groups, what needs somebody's work first.
import { type AccessTarget, formatTarget } from './access-target.ts';
import type { Verdict } from './verdict.ts';

export interface Finding {
  readonly target: AccessTarget;
  readonly verdict: Verdict;
}

export interface FindingGroup {
  readonly kind: Verdict['kind'];
  /** In the order of the list that was checked. */
  readonly findings: readonly Finding[];
}

const ORDER: readonly Verdict['kind'][] = ['denied', 'unclear', 'missing', 'allowed'];

/** Without empty groups. `filter` is a part of the function's name, in any case; empty takes all. */
export function groupFindings(findings: readonly Finding[], filter = ''): readonly FindingGroup[] {
  const part = filter.trim().toLowerCase();
  const found = findings.filter(({ target }) => formatTarget(target).toLowerCase().includes(part));
  return ORDER.map((kind) => ({
    kind,
    findings: found.filter(({ verdict }) => verdict.kind === kind),
  })).filter((group) => group.findings.length > 0);
}

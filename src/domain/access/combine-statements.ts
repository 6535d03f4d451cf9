// One policy statement for all functions that the role's own policy does not allow.
import type { Denied } from './verdict.ts';

export interface CombinedStatement {
  /** Formatted JSON: a statement, or a list of them where the actions differ. */
  readonly text: string;
  /** How many of the refusals it would lift. */
  readonly count: number;
}

/**
 * Undefined where there are not two to put together. Left out is what another policy decides (the function's own, an
 * organisation's rules), what a Deny forbids, and any resource with a wildcard: that would allow more than was asked.
 */
export function combineStatements(denied: readonly Denied[]): CombinedStatement | undefined {
  const fitting = denied.filter(({ isForRole, resource }) => isForRole && !/[*?]/.test(resource));
  if (fitting.length < 2) return undefined;
  const actions = [...new Set(fitting.map(({ action }) => action))].sort();
  const statements = actions.map((Action) => ({
    Effect: 'Allow',
    Action,
    Resource: listResources(fitting.filter(({ action }) => action === Action)),
  }));
  const whole = statements.length === 1 ? statements[0] : statements;
  return { text: JSON.stringify(whole, null, 2), count: fitting.length };
}

function listResources(denied: readonly Denied[]): readonly string[] {
  return [...new Set(denied.map(({ resource }) => resource))].sort();
}

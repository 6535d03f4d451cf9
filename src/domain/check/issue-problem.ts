// A valibot issue as a problem: its JSON path and a sentence.
import type * as v from 'valibot';
import { toJsonPath } from './json-path.ts';
import type { Problem } from './problem.ts';

/** `place` is where the checked value stands in its document. */
export function toIssueProblem(
  issue: v.BaseIssue<unknown>,
  place: readonly (string | number)[] = [],
): Problem {
  const keys = (issue.path ?? []).map((step) => step.key as string | number);
  return { path: toJsonPath([...place, ...keys]), message: formatIssue(issue) };
}

function formatIssue(issue: v.BaseIssue<unknown>): string {
  const key = String(issue.path?.at(-1)?.key);
  if (issue.type !== 'strict_object') return issue.message;
  if (issue.expected === 'never') return `“${key}” is not a key that belongs here.`;
  // For a key that is missing valibot names the key it expected; for a value that is no object, “Object”.
  const isMissing = issue.received === 'undefined' && issue.expected !== 'Object';
  return isMissing ? `“${key}” is missing.` : 'This must be an object in braces.';
}

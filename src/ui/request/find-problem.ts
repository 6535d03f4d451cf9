// The first thing to say at a field.
import type { FieldProblem } from '../../domain/request/check-draft.ts';
import type { Draft } from '../../domain/request/draft.ts';

export function findProblem(
  problems: readonly FieldProblem[],
  field: keyof Draft,
): FieldProblem | undefined {
  return problems.find((problem) => problem.field === field);
}

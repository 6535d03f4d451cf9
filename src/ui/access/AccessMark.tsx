// What a check found about one function, as a small word beside its name.
import type { Verdict } from '../../domain/access/verdict.ts';
import type { AccessCheck } from '../../state/access/access-check.ts';
import styles from './AccessMark.module.css';

export interface AccessMarkProps {
  readonly check: AccessCheck | undefined;
  readonly functionName: string;
}

const MARKS: Readonly<Record<Exclude<Verdict['kind'], 'allowed'>, string>> = {
  denied: 'no access',
  missing: 'not there',
  unclear: 'not known',
};

export function AccessMark({ check, functionName }: AccessMarkProps) {
  // A component of its own, so that an answer draws the marks and not the whole list.
  const kind = check?.checked.value.found.get(functionName)?.verdict.kind;
  if (kind === undefined) return null;
  return kind === 'allowed' ? (
    <span class={styles.mark} data-verdict={kind} role="img" aria-label="you may invoke it">
      ✓
    </span>
  ) : (
    <span class={styles.mark} data-verdict={kind}>
      {MARKS[kind]}
    </span>
  );
}

// The button over the functions that asks what this role may invoke, and says how far that is.
import { useId } from 'preact/hooks';
import type { AccessCheck } from '../../state/access/access-check.ts';
import { Button } from '../parts/Button.tsx';
import styles from './AccessMark.module.css';
import { formatProgress } from './format-progress.ts';

export interface CheckAccessProps {
  /** Undefined until it was asked for. */
  readonly check: AccessCheck | undefined;
  /** Why none can be started now. */
  readonly obstacle: string | undefined;
  readonly onPress: () => void;
}

export function CheckAccess({ check, obstacle, onPress }: CheckAccessProps) {
  const id = useId();
  const { phase, targets = [], found } = check?.checked.value ?? {};
  // What was found can be looked at all the same.
  const isOff = obstacle !== undefined && (phase === undefined || phase.kind === 'not asked');
  const progress = formatProgress(found?.size ?? 0, targets.length);
  const isChecking = phase?.kind === 'checking';
  return (
    <>
      <div class={styles.opener}>
        <Button
          kind="quiet"
          label={isChecking ? `Check access: ${progress}` : 'Check access'}
          isOff={isOff}
          describedBy={isOff ? id : undefined}
          onPress={onPress}
        >
          {isChecking ? progress : 'Check access'}
        </Button>
      </div>
      {isOff && (
        <p id={id} class={styles.why}>
          {obstacle}
        </p>
      )}
    </>
  );
}

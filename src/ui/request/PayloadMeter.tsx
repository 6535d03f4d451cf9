// One line under the payload: is it JSON, how large is it, what becomes of it.
import type { FieldProblem } from '../../domain/request/check-draft.ts';
import { formatBytes } from '../../domain/text/figures.ts';
import type { DraftState } from '../../state/request/draft-state.ts';
import { Button } from '../parts/Button.tsx';
import styles from './PayloadField.module.css';

export interface PayloadMeterProps {
  readonly draft: DraftState;
  readonly problem: FieldProblem | undefined;
  /** A problem must be mended; a caution may be sent on purpose. */
  readonly isProblem: boolean;
  readonly trouble: string | undefined;
  readonly onGoTo: () => void;
}

export function PayloadMeter({ draft, problem, isProblem, trouble, onGoTo }: PayloadMeterProps) {
  const check = draft.check.value;
  if (check === undefined) return <div class={styles.meter} />;
  const { payloadBytes, payloadLimit } = check.sizes;
  return (
    <div class={styles.meter}>
      {problem === undefined ? (
        <span data-kind={payloadBytes === 0 ? 'empty' : 'good'}>
          {payloadBytes === 0 ? 'Empty: no body is sent' : 'JSON is valid'}
        </span>
      ) : (
        <span data-kind={isProblem ? 'bad' : 'warn'}>
          {problem.message}
          {problem.line !== undefined && draft.draft.value.payload.kind === 'text' && (
            <Button kind="quiet" onPress={onGoTo}>
              Show it
            </Button>
          )}
        </span>
      )}
      <span data-over={payloadBytes > payloadLimit}>
        {formatBytes(payloadBytes)} of {formatBytes(payloadLimit)}
      </span>
      {payloadBytes > 0 && <span>sent exactly as written</span>}
      {trouble !== undefined && (
        <span data-kind="bad" role="alert">
          {trouble}
        </span>
      )}
    </div>
  );
}

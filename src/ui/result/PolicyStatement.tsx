// The policy statement that would allow a refused call, to be copied and handed on.
import type { Explanation } from '../../domain/failure/explanation.ts';
import type { Clipboard } from '../../domain/page/ports.ts';
import { CopyButton } from '../parts/CopyButton.tsx';
import styles from './FailureView.module.css';

export interface PolicyStatementProps {
  readonly explanation: Explanation;
  readonly clipboard: Clipboard;
}

export function PolicyStatement({ explanation, clipboard }: PolicyStatementProps) {
  const { policyStatement } = explanation;
  if (policyStatement === undefined) return null;
  return (
    <section aria-label="Policy statement" class={styles.policy}>
      <header>
        <h3>The policy statement to hand on</h3>
        <CopyButton label="Copy" getText={() => policyStatement} copy={clipboard.copy} />
      </header>
      <pre>{policyStatement}</pre>
    </section>
  );
}

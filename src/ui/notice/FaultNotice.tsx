// A fault of this page itself: said once, with a text to hand on.
import { useSignal } from '@preact/signals';
import type { Clipboard } from '../../domain/page/ports.ts';
import { Button } from '../parts/Button.tsx';
import { CopyButton } from '../parts/CopyButton.tsx';
import styles from './Notice.module.css';

export interface FaultNoticeProps {
  /** The error's own text, secrets masked. */
  readonly text: string;
  readonly clipboard: Clipboard;
}

export function FaultNotice({ text, clipboard }: FaultNoticeProps) {
  const isClosed = useSignal(false);
  if (isClosed.value) return null;
  return (
    <section class={styles.notice} data-kind="bad" role="alert">
      <p>
        <strong>Something in this page itself went wrong.</strong> If a run was under way, the
        function may have run. What you typed is still here; copy the text below for whoever looks
        after the page.
      </p>
      <pre>{text}</pre>
      <div>
        <CopyButton label="Copy" getText={() => text} copy={clipboard.copy} />
        <Button
          kind="quiet"
          onPress={() => {
            isClosed.value = true;
          }}
        >
          Close
        </Button>
      </div>
    </section>
  );
}

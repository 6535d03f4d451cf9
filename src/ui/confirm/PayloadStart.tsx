// The first part of a payload as text; of a file its name and size are said elsewhere, and its bytes may be anything.
import type { Payload } from '../../domain/request/draft.ts';
import { formatCount } from '../../domain/text/figures.ts';
import styles from './ConfirmDialog.module.css';

/** Enough to know it again. */
const SHOWN_AT_MOST = 2_000;

export function PayloadStart({ payload }: { readonly payload: Payload }) {
  if (payload.kind === 'file' || payload.text === '') return null;
  const more = payload.text.length - SHOWN_AT_MOST;
  return (
    <section class={styles.payload} aria-label="Payload to be sent">
      <b>Payload</b>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached with the keyboard */}
      <pre tabIndex={0}>{payload.text.slice(0, SHOWN_AT_MOST)}</pre>
      {more > 0 && <p>… and {formatCount(more, 'more character')}</p>}
    </section>
  );
}

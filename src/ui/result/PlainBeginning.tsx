// The beginning of a response as plain text, where what reads responses is not there.
import { formatBytes } from '../../domain/text/figures.ts';
import styles from './ResponseView.module.css';

export interface PlainBeginningProps {
  readonly bytes: Uint8Array;
  readonly trouble: string;
}

/** As much as a browser lays out without a thought. */
const SHOWN_BYTES = 50_000;

export function PlainBeginning({ bytes, trouble }: PlainBeginningProps) {
  const isCut = bytes.length > SHOWN_BYTES;
  const text = new TextDecoder().decode(bytes.subarray(0, SHOWN_BYTES));
  return (
    <div class={styles.beginning}>
      <p role="alert">
        {trouble} Copy and Download give the response all the same.
        {isCut &&
          ` This is its beginning: ${formatBytes(SHOWN_BYTES)} of ${formatBytes(bytes.length)}.`}
      </p>
      <textarea aria-label="Response body" readOnly value={text} />
    </div>
  );
}

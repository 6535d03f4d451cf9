// Two texts one after the other, where they cannot be compared line by line yet.
import styles from './TextDiff.module.css';

/** To be read, not scrolled through: a text without end holds the page up. */
const SHOWN_AT_MOST = 20_000;

export interface BothTexts {
  readonly before: string;
  readonly after: string;
  /** What the two are: “Saved”, “In the form”. */
  readonly beforeLabel: string;
  readonly afterLabel: string;
}

export function PlainTexts(props: BothTexts & { readonly hasFailed: boolean }) {
  const { before, after, beforeLabel, afterLabel, hasFailed } = props;
  return (
    <>
      {hasFailed && <p class={styles.note}>The comparison could not be loaded; these are both.</p>}
      <PlainText label={beforeLabel} text={before} />
      <PlainText label={afterLabel} text={after} />
    </>
  );
}

function PlainText({ label, text }: { readonly label: string; readonly text: string }) {
  const more = text.length - SHOWN_AT_MOST;
  return (
    <section class={styles.plain} aria-label={label}>
      {/* No heading: it would skip a level in a dialog. */}
      <b>{label}</b>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached with the keyboard */}
      <pre tabIndex={0}>{text.slice(0, SHOWN_AT_MOST)}</pre>
      {more > 0 && <p>… and {more.toLocaleString('en')} more characters</p>}
    </section>
  );
}

// Two texts and what differs between them, line by line.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { formatCount } from '../../../domain/text/figures.ts';
import { useDiffModule } from './diff-module.ts';
import { type BothTexts, PlainTexts } from './PlainTexts.tsx';
import styles from './TextDiff.module.css';

export interface TextDiffProps extends BothTexts {
  /** What is compared: “Payload”. */
  readonly label: string;
}

/** Characters of both together; past it the page's thread would be held too long. */
const COMPARED_AT_MOST = 600_000;
/** The browser lays out a line as a whole: one of 400 kB takes half a second. */
const LINE_AT_MOST = 20_000;

export function TextDiff(props: TextDiffProps) {
  const { label, before, after, beforeLabel, afterLabel } = props;
  if (before === after) return <p class={styles.note}>{label}: no difference.</p>;
  if (isTooLarge(before, after)) {
    return (
      <p class={styles.note}>
        {label}: too large to compare line by line. {beforeLabel}: {formatSize(before)}.{' '}
        {afterLabel}: {formatSize(after)}.
      </p>
    );
  }
  return (
    <figure class={styles.diff}>
      <figcaption>
        <b>{label}</b>
        <span data-kind="removed">− {beforeLabel}</span>
        <span data-kind="added">+ {afterLabel}</span>
      </figcaption>
      <Comparison {...props} />
    </figure>
  );
}

function Comparison(props: TextDiffProps) {
  const { label, before, after, beforeLabel, afterLabel } = props;
  const load = useDiffModule();
  const host = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (load.kind !== 'loaded' || host.current === null) return undefined;
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' });
    const description = `− ${beforeLabel}, + ${afterLabel}`;
    const name = `${label}: what differs`;
    return load.module.openTextDiff(root, { label: name, description, before, after });
  }, [load.kind, label, before, after, beforeLabel, afterLabel]);
  // The plain texts stand in until it has loaded, and for good where it cannot.
  if (load.kind !== 'loaded') return <PlainTexts {...props} hasFailed={load.kind === 'failed'} />;
  return <div class={styles.host} ref={host} data-label={label} />;
}

function isTooLarge(before: string, after: string): boolean {
  if (before.length + after.length > COMPARED_AT_MOST) return true;
  return hasLongLine(before) || hasLongLine(after);
}

function hasLongLine(text: string): boolean {
  for (let start = 0; text.length - start > LINE_AT_MOST; ) {
    const end = text.lastIndexOf('\n', start + LINE_AT_MOST);
    if (end < start) return true;
    start = end + 1;
  }
  return false;
}

function formatSize(text: string): string {
  return formatCount(text.length, 'character');
}

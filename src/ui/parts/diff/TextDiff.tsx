// Two texts and what differs between them, line by line.
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Asked } from '../../../domain/body/body-port.ts';
import type { CompareTexts } from '../../../domain/diff/compare-texts.ts';
import type { UnifiedText } from '../../../domain/diff/unified-text.ts';
import { formatCount } from '../../../domain/text/figures.ts';
import { useDiffModule } from './diff-module.ts';
import { type BothTexts, PlainTexts } from './PlainTexts.tsx';
import styles from './TextDiff.module.css';

export interface TextDiffProps extends BothTexts {
  /** What is compared: “Payload”. */
  readonly label: string;
  readonly compare: CompareTexts;
}

/** Characters of both together: two of the largest payloads. */
const COMPARED_AT_MOST = 13_000_000;
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
  const { label, beforeLabel, afterLabel } = props;
  const load = useDiffModule();
  const compared = useCompared(props);
  const host = useRef<HTMLDivElement>(null);
  const unified = compared?.kind === 'answered' ? compared.answer : undefined;
  useLayoutEffect(() => {
    if (load.kind !== 'loaded' || unified === undefined || host.current === null) return undefined;
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' });
    const description = `− ${beforeLabel}, + ${afterLabel}`;
    const name = `${label}: what differs`;
    return load.module.openTextDiff(root, { label: name, description, unified });
  }, [load.kind, unified, label, beforeLabel, afterLabel]);
  // The plain texts stand in until it has loaded, and for good where it cannot.
  if (load.kind !== 'loaded' || unified === undefined) {
    const hasFailed = load.kind === 'failed' || compared?.kind === 'failed';
    return <PlainTexts {...props} hasFailed={hasFailed} />;
  }
  return <div class={styles.host} ref={host} data-label={label} />;
}

/** Undefined while it is being compared; what was compared before stays until then. */
function useCompared({ before, after, compare }: TextDiffProps): Asked<UnifiedText> | undefined {
  const [compared, setCompared] = useState<Asked<UnifiedText>>();
  useEffect(() => {
    const abort = new AbortController();
    void compare(before, after, abort.signal).then((asked) => {
      if (asked.kind !== 'cancelled') setCompared(asked);
    });
    return () => abort.abort();
  }, [before, after, compare]);
  return compared;
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

// The beginning and the end of a response that a file has whole.
import type { StreamRecord } from '../../../domain/stream/stream-record.ts';
import { formatBytes } from '../../../domain/text/figures.ts';
import { decodeUtf8 } from '../../../domain/text/utf8.ts';
import styles from './Stream.module.css';

interface EndsViewProps {
  readonly record: StreamRecord;
}

/** More than this at once would be a long piece of work for the page, and the file is there to be read. */
const SHOWN_BYTES = 64 * 1024;

export function EndsView({ record: { kept, figures } }: EndsViewProps) {
  if (kept.kind !== 'ends') return null;
  const first = kept.first.subarray(0, SHOWN_BYTES);
  const isApart = figures.bytes > first.length;
  const last = kept.last.subarray(Math.max(0, first.length + kept.last.length - figures.bytes));
  return (
    <div class={styles.part}>
      <Part name={`The first ${formatBytes(first.length)}`} bytes={first} />
      {isApart && <Part name={`The last ${formatBytes(last.length)}`} bytes={last} />}
    </div>
  );
}

function Part({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }) {
  return (
    <section aria-label={name}>
      <h3>{name}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls must be reachable by keyboard */}
      <pre tabIndex={0}>{decodeUtf8(bytes).text}</pre>
    </section>
  );
}

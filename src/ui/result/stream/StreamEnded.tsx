// A run whose response was streamed, when it is over: how it came, where it went, and what of it is here.
import type { ComponentChildren } from 'preact';
import type { EndedRun } from '../../../domain/run/run.ts';
import { explainAtOnce } from '../../../domain/stream/format-stream.ts';
import type { StreamRecord } from '../../../domain/stream/stream-record.ts';
import { formatBytes } from '../../../domain/text/figures.ts';
import { EndsView } from './EndsView.tsx';
import { FileNote } from './FileNote.tsx';
import styles from './Stream.module.css';
import { StreamStrip } from './StreamStrip.tsx';

export interface StreamEndedProps {
  readonly run: EndedRun;
  readonly record: StreamRecord;
  /** What there is to say of a failure, of the function or of the call. */
  readonly trouble: ComponentChildren;
  /** Shows what is kept, where that is the whole or the beginning. */
  readonly response: ComponentChildren;
}

export function StreamEnded({ run, record, trouble, response }: StreamEndedProps) {
  const { figures, kept, file } = record;
  const isWhole = run.kind === 'outcome';
  const atOnce = isWhole ? explainAtOnce(figures) : undefined;
  return (
    <div class={styles.ended}>
      {trouble}
      <StreamStrip figures={figures} />
      <div class={styles.notes}>
        {file !== undefined && <FileNote file={file} />}
        {!isWhole && figures.bytes > 0 && (
          <p data-kind="warn">
            <b>Incomplete.</b> This is what came before it ended: {formatBytes(figures.bytes)}.
          </p>
        )}
        {kept.kind === 'beginning' && (
          <p data-kind="warn">
            More came than this page keeps: here are the first {formatBytes(kept.bytes.length)} of{' '}
            {formatBytes(figures.bytes)}.
          </p>
        )}
        {atOnce !== undefined && <p>{atOnce}</p>}
      </div>
      {kept.kind === 'ends' ? <EndsView record={record} /> : figures.bytes > 0 && response}
    </div>
  );
}

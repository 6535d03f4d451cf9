// The run's line in time: one bar, and under it what each part of it is.
import type { PartKind, Timeline } from '../../../domain/figures/timeline.ts';
import { formatDuration } from '../../../domain/text/figures.ts';
import styles from './Figures.module.css';

const NAMES: Readonly<Record<PartKind, string>> = {
  before: 'Credentials and signing',
  between: 'Network and Lambda’s own',
  init: 'Init',
  restore: 'Restore',
  function: 'Function',
  wait: 'Wait for the answer',
  download: 'Download',
  stream: 'Stream',
};

export interface TimelineFigureProps {
  readonly timeline: Timeline;
  readonly billedMs: number | undefined;
}

export function TimelineFigure({ timeline, billedMs }: TimelineFigureProps) {
  const { parts, totalMs, ranOn } = timeline;
  return (
    <div class={styles.timeline}>
      <div class={styles.bar} aria-hidden="true">
        {parts.map(({ kind, ms }) => (
          <i key={kind} data-part={kind} style={{ flexGrow: ms / totalMs }} />
        ))}
      </div>
      <ul aria-label="From the press to the whole answer">
        {parts.map(({ kind, ms }) => (
          <li key={kind} data-part={kind}>
            {NAMES[kind]} <b>{formatDuration(ms)}</b>
          </li>
        ))}
        <li>
          In all <b>{formatDuration(totalMs)}</b>
        </li>
        {billedMs !== undefined && (
          <li>
            Billed <b>{formatDuration(billedMs)}</b>
          </li>
        )}
      </ul>
      {ranOn && (
        <p>
          By its report the function took longer than its answer did: an extension ran on after it.
        </p>
      )}
    </div>
  );
}

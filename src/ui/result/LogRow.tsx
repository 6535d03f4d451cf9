// One entry of a log.
import type { LogLine } from '../../domain/log/log-line.ts';
import styles from './LogView.module.css';

export function LogRow({ line }: { readonly line: LogLine }) {
  return (
    <li class={styles.row} data-kind={line.kind} data-level={line.level}>
      <time>{line.time === undefined ? '' : formatTime(line.time)}</time>
      <span class={styles.level}>{line.level ?? toMark(line.kind)}</span>
      <span class={styles.message}>{line.message}</span>
    </li>
  );
}

function toMark(kind: LogLine['kind']): string {
  return kind === 'message' ? '' : kind;
}

/** Only the time of day: the date stands in the details. */
function formatTime(time: string): string {
  return /T(\d\d:\d\d:\d\d(?:\.\d{1,3})?)/.exec(time)?.[1] ?? time;
}

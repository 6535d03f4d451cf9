// One entry of a log: its time, its level or kind, whose it is, and what was written.
import { useMemo } from 'preact/hooks';
import type { LogLine } from '../../../domain/log/log-line.ts';
import { findLineJson } from '../../../domain/log/view/line-json.ts';
import type { LogViewState } from '../../../state/log/log-view.ts';
import { LineJsonView } from './LineJsonView.tsx';
import { LogMessage } from './LogMessage.tsx';
import styles from './LogRows.module.css';
import text from './LogText.module.css';

export interface LogRowProps {
  readonly line: LogLine;
  readonly view: LogViewState;
  /** The request id of the run whose log this is. */
  readonly runId: string | undefined;
  readonly pattern: RegExp | undefined;
  /** Which of the line's matches is looked at. */
  readonly current: number | undefined;
}

export function LogRow({ line, view, runId, pattern, current }: LogRowProps) {
  const { time, level, kind, requestId } = line;
  const json = useMemo(() => findLineJson(line), [line]);
  const isOpened = json !== undefined && view.opened.value.has(line);
  const isOthers = requestId !== undefined && requestId !== runId;
  return (
    <div class={styles.row}>
      <time dateTime={time}>{time === undefined ? '' : formatTime(time)}</time>
      <span class={styles.level}>{level ?? toMark(kind)}</span>
      {view.showsIds.value && (
        <span class={styles.id} title={requestId}>
          {requestId}
        </span>
      )}
      <div class={styles.message}>
        {isOthers && !view.showsIds.value && <small class={styles.id}>{requestId}</small>}
        {json !== undefined && (
          <button
            type="button"
            class={text.fold}
            data-of="json"
            aria-expanded={isOpened}
            onClick={() => view.toggleJson(line)}
          >
            JSON
          </button>
        )}
        {isOpened ? (
          <LineJsonView json={json} />
        ) : (
          <LogMessage line={line} view={view} pattern={pattern} current={current} />
        )}
      </div>
    </div>
  );
}

function toMark(kind: LogLine['kind']): string {
  return kind === 'message' ? '' : kind;
}

/** Only the time of day: the date stands in the details. */
function formatTime(time: string): string {
  return /[T ](\d\d:\d\d:\d\d(?:[.,]\d{1,3})?)/.exec(time)?.[1] ?? time;
}

// The whole log: the offer, how the reading goes, and how it ended.
import type { EndedRun } from '../../../domain/run/run.ts';
import { formatBytes, formatCount } from '../../../domain/text/figures.ts';
import type { LogProgress } from '../../../state/log/read-whole-log.ts';
import type { LoadedLog, WholeLogState } from '../../../state/log/whole-log.ts';
import { Button } from '../../parts/Button.tsx';
import type { ResultDesk } from '../result-desk.ts';
import { LogBar } from './LogBar.tsx';
import { LogPlaceField } from './LogPlaceField.tsx';
import { LogTrouble } from './LogTrouble.tsx';
import styles from './WholeLog.module.css';

export interface WholeLogProps {
  readonly run: EndedRun;
  readonly on: ResultDesk;
}

export function WholeLog({ run, on }: WholeLogProps) {
  const { wholeLog } = on;
  const phase = wholeLog.phase.value;
  switch (phase.kind) {
    case 'not asked':
      return <Offer wholeLog={wholeLog} />;
    case 'reading':
      return (
        <LogBar row="whole log" isBusy>
          <p class={styles.words} aria-live="polite">
            {formatProgress(phase.progress)}
          </p>
          <Button kind="quiet" onPress={wholeLog.stop}>
            Stop
          </Button>
        </LogBar>
      );
    case 'here':
      return <Ended run={run} on={on} log={phase.log} />;
  }
}

function Offer({ wholeLog }: { readonly wholeLog: WholeLogState }) {
  const obstacle = wholeLog.obstacle.value;
  return (
    <LogBar row="whole log">
      <p class={styles.words}>{obstacle ?? 'CloudWatch Logs keeps the whole log of the run.'}</p>
      {obstacle === undefined && (
        <Button kind="quiet" onPress={() => void wholeLog.fetch()}>
          Get the whole log
        </Button>
      )}
    </LogBar>
  );
}

interface EndedProps extends WholeLogProps {
  readonly log: LoadedLog;
}

function Ended({ run, on, log }: EndedProps) {
  const { wholeLog } = on;
  if (log.end.kind === 'failed') return <LogTrouble run={run} on={on} failure={log.end.failure} />;
  const isAgain = log.end.kind === 'stopped' || log.end.kind === 'without ends';
  return (
    <LogBar row="whole log">
      <p class={styles.words} aria-live="polite">
        {formatEnding(log, wholeLog.group.value)}
      </p>
      {isAgain && (
        <Button kind="quiet" onPress={() => void wholeLog.fetch()}>
          Look again
        </Button>
      )}
      {log.end.kind !== 'whole' && log.end.kind !== 'stopped' && (
        <LogPlaceField run={run} on={on} />
      )}
    </LogBar>
  );
}

function formatProgress({ step, events, sizeBytes }: LogProgress): string {
  const came = `${formatCount(events, 'event')}, ${formatBytes(sizeBytes)}`;
  switch (step) {
    case 'finding':
      return 'Looking for the run in CloudWatch Logs…';
    case 'reading':
      return `Reading the log: ${came}`;
    case 'waiting':
      return `Not all of it has arrived in CloudWatch Logs yet (${came}). Looking again soon…`;
  }
}

function formatEnding({ end, events, sizeBytes }: LoadedLog, group: string): string {
  const came = `${formatCount(events, 'event')}, ${formatBytes(sizeBytes)}`;
  switch (end.kind) {
    case 'whole':
      return `The whole log of this run: ${came}, from ${group}.`;
    case 'stopped':
      return events === 0 ? 'Stopped before any of the log came.' : `Stopped. What came: ${came}.`;
    case 'too large':
      return `The first ${formatBytes(sizeBytes)} of the log (${formatCount(events, 'event')}): the rest is too much for a page.`;
    case 'without ends':
      return events === 0
        ? `Nothing of this run is in ${group}. Its log may still be on its way, or the function logs to another group.`
        : `What came: ${came}. Its START or its REPORT did not: they may still be on their way, or the function’s log settings leave them out.`;
    case 'failed':
      return '';
  }
}

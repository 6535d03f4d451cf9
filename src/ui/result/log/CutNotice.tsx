// Where the tail begins and the log did not: what is missing, and how to get it.
import type { WholeLogState } from '../../../state/log/whole-log.ts';
import { Button } from '../../parts/Button.tsx';
import styles from './LogRows.module.css';

export interface CutNoticeProps {
  readonly wholeLog: WholeLogState;
  readonly isOffered: boolean;
}

export function CutNotice({ wholeLog, isOffered }: CutNoticeProps) {
  const obstacle = wholeLog.obstacle.value;
  return (
    <div class={styles.notice}>
      <p>
        Lambda hands back the last 4 KB of a log: its beginning is cut off here.
        {isOffered && obstacle !== undefined && ` ${obstacle}`}
      </p>
      {isOffered && obstacle === undefined && wholeLog.phase.value.kind === 'not asked' && (
        <Button kind="quiet" onPress={() => void wholeLog.fetch()}>
          Get the whole log
        </Button>
      )}
    </div>
  );
}

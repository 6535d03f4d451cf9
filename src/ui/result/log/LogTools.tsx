// Over the lines: which levels are shown, a search, the column of request ids, a copy of all.
import { LEVEL_GROUPS, type LevelGroup } from '../../../domain/log/view/level-filter.ts';
import { formatCount } from '../../../domain/text/figures.ts';
import { Button } from '../../parts/Button.tsx';
import { CopyButton } from '../../parts/CopyButton.tsx';
import type { ResultDesk } from '../result-desk.ts';
import { LogBar } from './LogBar.tsx';
import { LogSearchField } from './LogSearchField.tsx';
import styles from './LogTools.module.css';

const NAMES: Readonly<Record<LevelGroup, string>> = {
  error: 'Errors',
  warn: 'Warnings',
  info: 'Info',
  debug: 'Debug',
  other: 'Other',
};

export function LogTools({ on }: { readonly on: ResultDesk }) {
  const { logView } = on;
  return (
    <LogBar row="tools">
      <Levels on={on} />
      <div class={styles.actions}>
        {isWhole(on) && <p>The whole log of this run.</p>}
        <LogSearchField search={logView.search} />
        <Button kind="quiet" isPressed={logView.showsIds.value} onPress={logView.toggleIds}>
          Request ids
        </Button>
        <CopyButton label="Copy the log" getText={() => toText(on)} copy={on.desk.clipboard.copy} />
      </div>
    </LogBar>
  );
}

/** As it came, whatever is hidden or folded. */
function toText({ wholeLog, result }: ResultDesk): string {
  const phase = wholeLog.phase.value;
  if (phase.kind === 'here' && phase.log.lines.length > 0) return phase.log.text;
  const tail = result.logTail.value;
  return tail?.kind === 'text' ? tail.text : '';
}

function Levels({ on }: { readonly on: ResultDesk }) {
  const { counts, hidden, toggleLevel } = on.logView;
  const there = LEVEL_GROUPS.filter((group) => counts.value[group] > 0);
  if (there.length < 2 && hidden.value.size === 0) return null;
  return (
    <fieldset class={styles.levels}>
      <legend>Levels</legend>
      {there.map((group) => (
        <button
          key={group}
          type="button"
          data-level={group}
          aria-pressed={!hidden.value.has(group)}
          onClick={() => toggleLevel(group)}
        >
          {NAMES[group]} <b>{formatCount(counts.value[group])}</b>
        </button>
      ))}
    </fieldset>
  );
}

/** Of what came with the answer; of a log that was fetched, the line below says it. */
function isWhole({ wholeLog, result }: ResultDesk): boolean {
  const tail = result.logTail.value;
  return tail?.kind === 'text' && !tail.cutAtStart && wholeLog.phase.value.kind === 'not asked';
}

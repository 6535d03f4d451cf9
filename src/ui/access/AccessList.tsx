// The functions of a check, grouped by what was found; hundreds of them stay quick.
import { useCallback, useMemo, useState } from 'preact/hooks';
import { type AccessTarget, toTargetKey } from '../../domain/access/access-target.ts';
import type { Finding, FindingGroup } from '../../domain/access/group-findings.ts';
import type { Clipboard } from '../../domain/page/ports.ts';
import { type ListRow, VirtualList } from '../parts/VirtualList.tsx';
import styles from './Access.module.css';
import { AccessRow } from './AccessRow.tsx';
import { formatHeading } from './access-words.ts';

export interface AccessListProps {
  readonly groups: readonly FindingGroup[];
  readonly copy: Clipboard['copy'];
  readonly onChoose: (target: AccessTarget) => void;
}

type Entry = Finding | { readonly heading: string; readonly key: string };

/** What is drawn is measured. */
const ROW_PX = { denied: 52, unclear: 52, missing: 52, allowed: 30 } as const;
const HEADING_PX = 32;

export function AccessList({ groups, copy, onChoose }: AccessListProps) {
  // Held here: a row that is scrolled away and back is drawn anew.
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const entries = useMemo(() => groups.flatMap(toEntries), [groups]);
  const renderItem = useCallback(
    (entry: Entry, _index: number, { tabIndex }: ListRow) =>
      'heading' in entry ? (
        entry.heading
      ) : (
        <AccessRow
          finding={entry}
          tabIndex={tabIndex}
          copy={copy}
          isOpen={opened.has(toKey(entry))}
          onToggle={() => setOpened(toToggled(opened, toKey(entry)))}
          onChoose={onChoose}
        />
      ),
    [opened],
  );
  return (
    <div class={styles.list}>
      <VirtualList
        label="Functions"
        items={entries}
        toKey={toKey}
        toHeading={(entry) => ('heading' in entry ? entry.heading : undefined)}
        estimateSize={(entry) => ('heading' in entry ? HEADING_PX : ROW_PX[entry.verdict.kind])}
        renderItem={renderItem}
      />
    </div>
  );
}

function toEntries(group: FindingGroup): readonly Entry[] {
  return [{ heading: formatHeading(group), key: group.kind }, ...group.findings];
}

/** A heading's begins with a space, which no function's name does. */
function toKey(entry: Entry): string {
  return 'heading' in entry ? ` ${entry.key}` : toTargetKey(entry.target);
}

function toToggled(opened: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(opened);
  if (!next.delete(key)) next.add(key);
  return next;
}

// At the end of the tabs: save this run as a record, or open another one.
import { useMemo, useRef, useState } from 'preact/hooks';
import type { EndedRun } from '../../../domain/run/run.ts';
import { createRecordOpening } from '../../../state/result/record/record-opening.ts';
import { Menu } from '../../parts/Menu.tsx';
import type { ResultDesk } from '../result-desk.ts';
import styles from './Record.module.css';
import { RecordInput } from './RecordInput.tsx';
import { SaveRecord } from './SaveRecord.tsx';

export interface RunRecordMenuProps {
  readonly run: EndedRun;
  readonly on: ResultDesk;
}

export function RunRecordMenu({ run, on }: RunRecordMenuProps) {
  const { desk } = on;
  const opening = useMemo(() => createRecordOpening(desk), [desk]);
  const [isSaving, setSaving] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const trouble = opening.trouble.value;
  const items = [
    { label: 'Save a run record', onPress: () => setSaving(true) },
    { label: 'Open a run record', onPress: () => input.current?.click() },
  ];
  return (
    <div class={styles.menu}>
      {trouble !== undefined && <p role="alert">{trouble}</p>}
      <Menu label="Run record" items={items}>
        Run record
      </Menu>
      <RecordInput inputRef={input} take={(file) => void opening.take(file)} />
      {isSaving && <SaveRecord run={run} on={on} onClose={() => setSaving(false)} />}
    </div>
  );
}

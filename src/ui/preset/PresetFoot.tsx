// The foot of the rail: files of presets in and out, and whether this browser keeps what is saved.
import type { PresetDesk } from '../../state/preset/preset-desk.ts';
import type { FormState } from '../../state/request/form-state.ts';
import { Button } from '../parts/Button.tsx';
import styles from './PresetList.module.css';

export interface PresetFootProps {
  readonly presets: PresetDesk;
  readonly form: FormState;
}

export function PresetFoot({ presets, form }: PresetFootProps) {
  const { keeping, notices } = presets;
  const warning = keeping.warning.value;
  const draftTrouble = form.trouble.value;
  const backedUpAt = keeping.backedUpAt.value;
  const askExport = () => notices.ask({ kind: 'export' });
  return (
    <div class={styles.foot}>
      {draftTrouble !== undefined && draftTrouble.sentence !== warning && (
        <p role="alert">What you type is not kept. {draftTrouble.sentence}</p>
      )}
      {warning !== undefined && (
        <p>
          {warning}{' '}
          <button type="button" onClick={askExport}>
            Back up
          </button>
          {backedUpAt !== undefined && ` Last backup: ${formatDay(backedUpAt)}.`}
        </p>
      )}
      <div>
        <Button kind="quiet" onPress={() => notices.ask({ kind: 'import', files: [] })}>
          Import
        </Button>
        <Button kind="quiet" onPress={askExport}>
          Export
        </Button>
      </div>
    </div>
  );
}

function formatDay(epochMs: number): string {
  return new Date(epochMs).toLocaleDateString([], { dateStyle: 'medium' });
}

// The export as a dialog: choose, mind the secrets, done.
import { useRef } from 'preact/hooks';
import type { ExportPhase, ExportState } from '../../state/exchange/export-state.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { useFocusReturn } from '../parts/use-focus-return.ts';
import { ExportActions } from './ExportActions.tsx';
import { ExportChoiceView } from './ExportChoiceView.tsx';
import styles from './ExportDialog.module.css';
import { ExportReportView } from './ExportReportView.tsx';
import { formatExportPhase } from './export-words.ts';
import { Remarks } from './Remarks.tsx';
import { toSecretRemarks } from './secret-remarks.ts';

export interface ExportDialogProps {
  /** Opened already, with everything or with a selection. */
  readonly state: ExportState;
  readonly onClose: () => void;
}

export function ExportDialog({ state, onClose }: ExportDialogProps) {
  const sentence = useRef<HTMLParagraphElement>(null);
  const focusReturn = useFocusReturn(sentence);
  const close = () => {
    state.close();
    onClose();
  };
  const phase = state.phase.value;
  return (
    <div class={styles.export} {...focusReturn}>
      <Dialog
        title="Export presets"
        onClose={close}
        actions={<ExportActions state={state} close={close} />}
      >
        <p role="status" ref={sentence} tabIndex={-1}>
          {formatExportPhase(phase)}
        </p>
        <ExportPhaseView phase={phase} state={state} />
      </Dialog>
    </div>
  );
}

interface PhaseProps {
  readonly phase: ExportPhase;
  readonly state: ExportState;
}

function ExportPhaseView({ phase, state }: PhaseProps) {
  switch (phase.kind) {
    case 'closed':
    case 'reading':
    case 'refused':
    case 'looking':
      return null;
    case 'choosing':
      return <ExportChoiceView state={state} />;
    case 'secrets':
      return (
        <Remarks kind="warn" title="Look at these first" remarks={toSecretRemarks(phase.found)} />
      );
    case 'done':
      return <ExportReportView report={phase.report} />;
  }
}

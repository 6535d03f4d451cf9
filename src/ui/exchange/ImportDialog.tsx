// The import as a dialog: choose files, look at what would change, save, done.
import { useEffect, useRef } from 'preact/hooks';
import { formatCount } from '../../domain/text/figures.ts';
import type { ImportPhase } from '../../state/exchange/import-phase.ts';
import type { ImportState } from '../../state/exchange/import-state.ts';
import { Button } from '../parts/Button.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { useFileDrop } from '../parts/use-file-drop.ts';
import { useFocusReturn } from '../parts/use-focus-return.ts';
import styles from './ImportDialog.module.css';
import { ImportPreviewView } from './ImportPreviewView.tsx';
import { ImportReportView, isWorthAnotherLook } from './ImportReportView.tsx';
import { FileChooser, ImportSource } from './ImportSource.tsx';
import { formatImportPhase } from './import-words.ts';

export interface ImportDialogProps {
  readonly state: ImportState;
  readonly onClose: () => void;
}

/** Files can come before it opens, as from a drop on the list, and at any time after. */
export function ImportDialog({ state, onClose }: ImportDialogProps) {
  const sentence = useRef<HTMLParagraphElement>(null);
  const focusReturn = useFocusReturn(sentence);
  const take = (files: readonly File[]) => void state.take(files);
  const { isOver, handlers } = useFileDrop(take);
  const close = () => {
    state.close();
    onClose();
  };
  const phase = state.phase.value;
  const trouble = state.trouble.value;
  const isElsewhere = state.isElsewhere.value;
  useEffect(() => {
    if (isElsewhere) close();
  }, [isElsewhere]);
  return (
    <div class={styles.import} data-over={isOver} {...handlers} {...focusReturn}>
      <Dialog
        title="Import presets"
        isWide
        onClose={close}
        actions={<ImportActions {...{ state, take, close }} />}
      >
        <p role="status" ref={sentence} tabIndex={-1}>
          {formatImportPhase(phase)}
        </p>
        {trouble !== undefined && (
          <p role="alert" class={styles.trouble}>
            Nothing was saved. {trouble}
          </p>
        )}
        <ImportPhaseView phase={phase} state={state} take={take} />
      </Dialog>
    </div>
  );
}

interface PhaseProps {
  readonly phase: ImportPhase;
  readonly state: ImportState;
  readonly take: (files: readonly File[]) => void;
}

function ImportPhaseView({ phase, state, take }: PhaseProps) {
  switch (phase.kind) {
    case 'empty':
      return <ImportSource take={take} />;
    case 'reading':
      return null;
    case 'preview':
    case 'saving':
      return <ImportPreviewView preview={phase.preview} state={state} />;
    case 'done':
      return <ImportReportView report={phase.report} />;
  }
}

interface ActionsProps {
  readonly state: ImportState;
  readonly take: (files: readonly File[]) => void;
  readonly close: () => void;
}

function ImportActions({ state, take, close }: ActionsProps) {
  const phase = state.phase.value;
  if (phase.kind === 'done') {
    return (
      <>
        <Button kind="second" onPress={close}>
          Done
        </Button>
        {isWorthAnotherLook(phase.report) && (
          <Button kind="second" onPress={() => void state.lookAgain()}>
            Look at them again
          </Button>
        )}
      </>
    );
  }
  const count = state.chosen.value.length;
  const hasPreview = phase.kind === 'preview' || phase.kind === 'saving';
  return (
    <>
      {hasPreview && (
        <>
          <Button
            kind="second"
            isOff={count === 0 || phase.kind === 'saving'}
            onPress={() => void state.save()}
          >
            Import {formatCount(count, 'preset')}
          </Button>
          <FileChooser kind="second" label="Add files" take={take} />
        </>
      )}
      <Button kind="quiet" onPress={close}>
        Cancel
      </Button>
    </>
  );
}

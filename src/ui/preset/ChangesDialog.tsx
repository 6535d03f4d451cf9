// How the form differs from the preset that is open in it.
import { quoteName } from '../../domain/text/quote-name.ts';
import type { PresetDesk } from '../../state/preset/preset-desk.ts';
import { Button } from '../parts/Button.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { DifferenceList } from '../parts/diff/DifferenceList.tsx';

export interface ChangesDialogProps {
  readonly presets: PresetDesk;
  readonly onClose: () => void;
}

export function ChangesDialog({ presets, onClose }: ChangesDialogProps) {
  const { opened, opening, saving } = presets;
  const open = opened.opened.value;
  const then = (go: () => Promise<void>) => () => {
    onClose();
    void go();
  };
  return (
    <Dialog
      title={`What changed in ${quoteName(open?.preset.name ?? '')}`}
      isWide
      onClose={onClose}
      actions={
        <>
          <Button kind="second" onPress={then(saving.save)}>
            Save preset
          </Button>
          <Button kind="quiet" onPress={then(opening.revert)}>
            Back to what is saved
          </Button>
        </>
      }
    >
      <DifferenceList
        compare={presets.compare}
        differences={opened.differences.value}
        beforeLabel="Saved"
        afterLabel="In the form"
      />
    </Dialog>
  );
}

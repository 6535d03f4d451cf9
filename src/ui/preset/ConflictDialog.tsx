// Two tabs have saved the same preset: both are shown, and nothing is written before somebody has chosen.

import type { CompareTexts } from '../../domain/diff/compare-texts.ts';
import { listPresetDifferences } from '../../domain/preset/differences.ts';
import { quoteName } from '../../domain/text/quote-name.ts';
import type { Question } from '../../state/preset/notices.ts';
import { Button } from '../parts/Button.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { DifferenceList } from '../parts/diff/DifferenceList.tsx';

export interface ConflictDialogProps {
  readonly question: Extract<Question, { kind: 'conflict' }>;
  readonly compare: CompareTexts;
  readonly onClose: () => void;
}

export function ConflictDialog({ question, compare, onClose }: ConflictDialogProps) {
  const { stored, mine } = question;
  return (
    <Dialog
      title={`${quoteName(mine.name)} was saved in another tab`}
      isWide
      onClose={onClose}
      actions={
        <>
          <Button kind="second" onPress={question.saveOther}>
            Save mine as another preset
          </Button>
          <Button kind="second" onPress={question.takeStored}>
            Take the other tab’s
          </Button>
          <Button kind="quiet" onPress={question.overwrite}>
            Replace it with mine
          </Button>
        </>
      }
    >
      <p>
        It has changed since you opened it, so nothing is saved yet. Your text stays in the form
        until you choose.
      </p>
      <DifferenceList
        compare={compare}
        differences={listPresetDifferences(stored, mine)}
        beforeLabel="The other tab’s"
        afterLabel="Mine"
      />
    </Dialog>
  );
}

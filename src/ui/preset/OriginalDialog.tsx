// The team's original of a person's copy has moved on: take its change, or keep one's own.

import type { CompareTexts } from '../../domain/diff/compare-texts.ts';
import { listPresetDifferences } from '../../domain/preset/differences.ts';
import { quoteName } from '../../domain/text/quote-name.ts';
import type { Question } from '../../state/preset/notices.ts';
import { Button } from '../parts/Button.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { DifferenceList } from '../parts/diff/DifferenceList.tsx';

export interface OriginalDialogProps {
  readonly question: Extract<Question, { kind: 'changed original' }>;
  readonly compare: CompareTexts;
  readonly onClose: () => void;
}

export function OriginalDialog({ question, compare, onClose }: OriginalDialogProps) {
  const { copy, original } = question;
  return (
    <Dialog
      title={`The team has changed ${quoteName(original.name)}`}
      isWide
      onClose={onClose}
      actions={
        <>
          <Button kind="second" onPress={question.take}>
            Take the team’s
          </Button>
          <Button kind="second" onPress={question.keepOwn}>
            Keep mine
          </Button>
        </>
      }
    >
      <p>Your copy differs from the team’s preset as it is now. Its name and tags stay yours.</p>
      <DifferenceList
        compare={compare}
        differences={listPresetDifferences(copy, { ...original, name: copy.name })}
        beforeLabel="Mine"
        afterLabel="The team’s"
      />
    </Dialog>
  );
}

// A question before a preset is saved that holds what looks like a secret.
import { quoteName } from '../../domain/text/quote-name.ts';
import type { Question } from '../../state/preset/notices.ts';
import { Button } from '../parts/Button.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { SecretList } from './SecretList.tsx';

export interface SecretsDialogProps {
  readonly question: Extract<Question, { kind: 'secrets' }>;
  readonly onClose: () => void;
}

export function SecretsDialog({ question, onClose }: SecretsDialogProps) {
  return (
    <Dialog
      title={`Save ${quoteName(question.name)} with this in it?`}
      onClose={onClose}
      actions={
        <>
          <Button kind="second" onPress={onClose}>
            Go back
          </Button>
          <Button kind="quiet" onPress={question.confirm}>
            Save with the secret
          </Button>
        </>
      }
    >
      <SecretList secrets={question.secrets} />
    </Dialog>
  );
}

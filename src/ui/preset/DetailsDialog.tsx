// Name, description and tags of a preset, and what is pointed at before it is saved.
import { useRef, useState } from 'preact/hooks';
import { toPresetName, toTags } from '../../domain/preset/make-preset.ts';
import type { Question } from '../../state/preset/notices.ts';
import { Button } from '../parts/Button.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { Field } from '../parts/Field.tsx';
import styles from './PresetTalk.module.css';
import { SecretList } from './SecretList.tsx';

export interface DetailsDialogProps {
  readonly question: Extract<Question, { kind: 'details' }>;
  readonly onClose: () => void;
}

export function DetailsDialog({ question, onClose }: DetailsDialogProps) {
  const { before, secrets } = question;
  const [name, setName] = useState(before.name);
  const [description, setDescription] = useState(before.description);
  const [tags, setTags] = useState(before.tags.join(', '));
  const [isBound, setBound] = useState(before.isBound);
  const form = useRef<HTMLFormElement>(null);
  const save = () =>
    question.confirm({ name: toPresetName(name), description, tags: toTags(tags), isBound });
  return (
    <Dialog
      title={question.title}
      onClose={onClose}
      actions={
        <>
          <Button kind="second" onPress={() => form.current?.requestSubmit()}>
            {secrets.length > 0 ? 'Save with the secret' : 'Save'}
          </Button>
          <Button kind="quiet" onPress={onClose}>
            Cancel
          </Button>
        </>
      }
    >
      <form
        ref={form}
        class={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <Field label="Name">
          {(control) => (
            <input
              {...control}
              value={name}
              autocomplete="off"
              onInput={(event) => setName(event.currentTarget.value)}
            />
          )}
        </Field>
        <Field label="Description" hint="What it does, for whoever finds it later.">
          {(control) => (
            <input
              {...control}
              value={description}
              autocomplete="off"
              onInput={(event) => setDescription(event.currentTarget.value)}
            />
          )}
        </Field>
        <Field label="Tags" hint="Parted by commas.">
          {(control) => (
            <input
              {...control}
              value={tags}
              autocomplete="off"
              onInput={(event) => setTags(event.currentTarget.value)}
            />
          )}
        </Field>
        {question.of === 'payload' && <BoundChoice isBound={isBound} onChoose={setBound} />}
        <button type="submit" hidden />
      </form>
      {secrets.length > 0 && <SecretList secrets={secrets} />}
    </Dialog>
  );
}

interface BoundChoiceProps {
  readonly isBound: boolean;
  readonly onChoose: (isBound: boolean) => void;
}

function BoundChoice({ isBound, onChoose }: BoundChoiceProps) {
  return (
    <label class={styles.check}>
      <input
        type="checkbox"
        checked={isBound}
        onChange={(event) => onChoose(event.currentTarget.checked)}
      />
      For this environment only: opening it switches there
    </label>
  );
}

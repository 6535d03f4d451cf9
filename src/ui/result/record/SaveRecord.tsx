// Saving a run record as a dialog: what is in it, what stays out of it, and for whom it is signed.
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Saved } from '../../../domain/page/ports.ts';
import type { EndedRun } from '../../../domain/run/run.ts';
import { formatBytes } from '../../../domain/text/figures.ts';
import {
  createRecordSaving,
  type RecordSaving,
} from '../../../state/result/record/record-saving.ts';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import type { ResultDesk } from '../result-desk.ts';
import styles from './Record.module.css';
import { SecretChoice } from './SecretChoice.tsx';

export interface SaveRecordProps {
  readonly run: EndedRun;
  readonly on: ResultDesk;
  readonly onClose: () => void;
}

export function SaveRecord({ run, on, onClose }: SaveRecordProps) {
  const who = run.file?.by ?? on.tellWho(run);
  const saving = useMemo(() => open(run, on, who), [run]);
  useEffect(() => saving.close, [saving]);
  const found = saving.found.value;
  const trouble = saving.trouble.value;
  const leftOutBytes = saving.leftOutBytes.value;
  return (
    <Dialog
      title="Save a run record"
      onClose={onClose}
      actions={<SaveActions saving={saving} onClose={onClose} />}
    >
      <p>
        One JSON file with the request, the times, the answer and the log, for whoever looks into
        this run. This page opens it again. Nothing of your sign-in is in it, and no credentials.
      </p>
      {leftOutBytes !== undefined && (
        <p>
          The response, {formatBytes(leftOutBytes)}, is too large for it: download that by itself.
          The record says how large it was.
        </p>
      )}
      {who !== undefined && (
        <label class={styles.choice}>
          <input
            type="checkbox"
            checked={saving.isNamed.value}
            onChange={(event) => saving.nameWho(event.currentTarget.checked)}
          />
          <span>
            Say in it who ran this: <b>{who}</b>
          </span>
        </label>
      )}
      {trouble === undefined ? (
        <p aria-live="polite">{formatLook(found && found.length - saving.kept.value.size)}</p>
      ) : (
        <p role="alert">{trouble}</p>
      )}
      {found !== undefined && found.length > 0 && <SecretChoice saving={saving} found={found} />}
    </Dialog>
  );
}

function open(run: EndedRun, { desk }: ResultDesk, who: string | undefined): RecordSaving {
  const { environmentName } = run.subject;
  const environment = desk.environments.find(({ name }) => name === environmentName);
  const roleArn = run.file === undefined ? environment?.roleArn : undefined;
  const { files, importBodies, access } = desk;
  return createRecordSaving({ run, who, roleArn, files, now: access.clock.now, importBodies });
}

function formatLook(count: number | undefined): string {
  if (count === undefined) return 'Looking for secrets…';
  if (count === 0)
    return 'Nothing had to be left out as a secret. The search cannot know every one.';
  return count === 1
    ? 'One place looks like a secret, and is left out.'
    : `${count} places look like secrets, and are left out.`;
}

interface ActionsProps {
  readonly saving: RecordSaving;
  readonly onClose: () => void;
}

function SaveActions({ saving, onClose }: ActionsProps) {
  const [trouble, setTrouble] = useState<string | undefined>(undefined);
  // A second press while the first is being written would save a second file.
  const [isWriting, setWriting] = useState(false);
  const isOff = isWriting || saving.found.value === undefined;
  const save = async (writing: Promise<Saved | undefined>) => {
    setWriting(true);
    const saved = await writing;
    setWriting(false);
    if (saved?.kind === 'saved') onClose();
    setTrouble(saved?.kind === 'refused' ? saved.sentence : undefined);
  };
  return (
    <>
      <Button kind="second" isOff={isOff} onPress={() => void save(saving.download())}>
        Download the record
      </Button>
      {saving.canSaveAs && (
        <Button kind="quiet" isOff={isOff} onPress={() => void save(saving.saveAs())}>
          Save as…
        </Button>
      )}
      <Button kind="quiet" onPress={onClose}>
        Cancel
      </Button>
      {trouble !== undefined && <p role="alert">{trouble}</p>}
    </>
  );
}

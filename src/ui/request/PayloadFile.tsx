// A chosen file in the editor's place.
import type { FilePayload } from '../../domain/request/draft.ts';
import { formatBytes } from '../../domain/text/figures.ts';
import type { FilePayloadState } from '../../state/request/file-payload.ts';
import { Button } from '../parts/Button.tsx';
import styles from './PayloadField.module.css';

export interface PayloadFileProps {
  readonly payload: FilePayload;
  readonly file: FilePayloadState;
}

export function PayloadFile({ payload, file }: PayloadFileProps) {
  return (
    <div class={styles.file}>
      <p>
        <b>{payload.name}</b>
        <span>{formatBytes(payload.bytes.length)}, sent byte for byte</span>
      </p>
      <div>
        {file.asText.value !== undefined && (
          <Button kind="second" onPress={file.editAsText}>
            Edit as text
          </Button>
        )}
        <Button kind="second" onPress={file.remove}>
          Remove the file
        </Button>
      </div>
    </div>
  );
}

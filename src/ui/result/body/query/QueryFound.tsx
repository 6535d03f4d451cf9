// What a query found: to look at, copy and download.

import { formatBytes } from '../../../../domain/text/figures.ts';
import { Button } from '../../../parts/Button.tsx';
import { CopyButton } from '../../../parts/CopyButton.tsx';
import { BodyText } from '../BodyText.tsx';
import styles from './QueryView.module.css';
import type { QueryViewProps } from './QueryView.tsx';

export interface QueryFoundProps {
  readonly answer: { readonly bytes: Uint8Array<ArrayBuffer>; readonly isRounded: boolean };
  readonly given: QueryViewProps;
}

export function QueryFound({ answer, given }: QueryFoundProps) {
  const { bytes, isRounded } = answer;
  const { files, clipboard, fileName } = given;
  const name = `${fileName}-query.json`;
  return (
    <div class={styles.found}>
      <div class={styles.tools}>
        <span aria-live="polite">Found {formatBytes(bytes.length)}.</span>
        {isRounded && (
          <span class={styles.words}>
            Calculated with numbers that are too long for it: the result is rounded.
          </span>
        )}
        <span class={styles.spacer} />
        <CopyButton
          label="Copy result"
          getText={() => new TextDecoder().decode(bytes)}
          copy={clipboard.copy}
        />
        <Button
          kind="quiet"
          onPress={() => files.download({ name, bytes, contentType: 'application/json' })}
        >
          Download result
        </Button>
      </div>
      <BodyText label="Query result" bytes={bytes} />
    </div>
  );
}

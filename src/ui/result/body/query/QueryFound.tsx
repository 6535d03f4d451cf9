// What a query found: to look at, copy and download.
import type { Clipboard, Files } from '../../../../domain/page/ports.ts';
import { formatBytes } from '../../../../domain/text/figures.ts';
import type { ViewedBody } from '../../../../state/result/body/viewed-body.ts';
import { Button } from '../../../parts/Button.tsx';
import { CopyButton } from '../../../parts/CopyButton.tsx';
import { TextBody } from '../../text/TextBody.tsx';
import type { BodyGround } from '../body-ground.ts';
import styles from './QueryView.module.css';

export interface QueryFoundProps {
  readonly answer: { readonly body: ViewedBody; readonly isRounded: boolean };
  readonly given: {
    readonly files: Files;
    readonly clipboard: Clipboard;
    readonly openFound: BodyGround['openFound'];
  };
}

export function QueryFound({ answer, given: { files, clipboard, openFound } }: QueryFoundProps) {
  const { body, isRounded } = answer;
  const { bytes, text, outfile } = body;
  const trouble = body.read.trouble.value ?? text.trouble.value;
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
        <Button kind="quiet" onPress={() => openFound('query', bytes)}>
          Look into it
        </Button>
        <CopyButton
          label="Copy result"
          getText={() => new TextDecoder().decode(bytes)}
          copy={clipboard.copy}
        />
        <Button kind="quiet" onPress={() => files.download(outfile.value)}>
          Download result
        </Button>
      </div>
      {trouble !== undefined && <p role="alert">{trouble}</p>}
      <TextBody label="Query result" text={text} sizeBytes={bytes.length} />
    </div>
  );
}

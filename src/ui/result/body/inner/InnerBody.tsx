// A body that was found inside another: its views, and its own file.

import { isTextual } from '../../../../domain/body/inner/format.ts';
import type { ViewedBody } from '../../../../state/result/body/viewed-body.ts';
import { Button } from '../../../parts/Button.tsx';
import { CopyButton } from '../../../parts/CopyButton.tsx';
import type { BodyGround } from '../body-ground.ts';
import { ViewChoice } from '../ViewChoice.tsx';
import styles from './InnerView.module.css';

export interface InnerBodyProps {
  readonly inner: ViewedBody;
  readonly ground: BodyGround;
}

export function InnerBody({ inner, ground }: InnerBodyProps) {
  const { bytes, read } = inner;
  const facts = inner.facts.value;
  const view = inner.view.value;
  const open = read.open.value;
  const trouble = read.trouble.value;
  const download = () => ground.files.download(inner.outfile.value);
  return (
    <div class={styles.inner}>
      <div class={styles.tools} role="group" aria-label="Inner body">
        <ViewChoice views={inner.views.value} chosen={view} onChoose={inner.show} />
        <span class={styles.spacer} />
        {facts !== undefined && isTextual(facts.format) && (
          <CopyButton
            label="Copy inner body"
            getText={() => new TextDecoder().decode(bytes)}
            copy={ground.clipboard.copy}
          />
        )}
        <Button kind="quiet" label="Download inner body" onPress={download}>
          Download
        </Button>
      </div>
      {trouble !== undefined && <p role="alert">{trouble}</p>}
      {open !== undefined &&
        facts !== undefined &&
        view !== undefined &&
        ground.renderView({ view, body: open, bytes, facts, ground, onDownload: download })}
      {facts?.format === 'empty' && <p class={styles.words}>It is empty: no bytes at all.</p>}
    </div>
  );
}

// A body that was found inside another: its views, and its own file.

import type { Found } from '../../../../domain/body/rows/row.ts';
import { isTextual } from '../../../../domain/file/file-kind.ts';
import { isFurther } from '../../../../domain/result/body-view.ts';
import type { ViewedBody } from '../../../../state/result/body/viewed-body.ts';
import { Button } from '../../../parts/Button.tsx';
import { CopyButton } from '../../../parts/CopyButton.tsx';
import { Toolbar, ToolbarEnd } from '../../../parts/Toolbar.tsx';
import { TextBody } from '../../text/TextBody.tsx';
import type { BodyGround } from '../body-ground.ts';
import { ViewChoice } from '../ViewChoice.tsx';
import styles from './InnerView.module.css';

export interface InnerBodyProps {
  readonly inner: ViewedBody;
  readonly ground: BodyGround;
}

export function InnerBody({ inner, ground }: InnerBodyProps) {
  const { bytes, read, text } = inner;
  const facts = inner.facts.value;
  const view = inner.view.value;
  const trouble = read.trouble.value ?? text.trouble.value;
  const download = () => ground.files.download(inner.outfile.value);
  return (
    <div class={styles.inner}>
      <Toolbar label="Inner body">
        <ViewChoice views={inner.views.value} chosen={view} onChoose={inner.show} />
        <ToolbarEnd>
          {view !== undefined && !isFurther(view) && (
            <Button kind="quiet" label="Search inner body" onPress={text.find.open}>
              Search
            </Button>
          )}
          {facts !== undefined && isTextual(facts.kind) && (
            <CopyButton
              label="Copy inner body"
              getText={() => new TextDecoder().decode(bytes)}
              copy={ground.clipboard.copy}
            />
          )}
          {/* In full: over it stands the Download of all that is around it. */}
          <Button kind="quiet" onPress={download}>
            Download inner body
          </Button>
        </ToolbarEnd>
      </Toolbar>
      {trouble !== undefined && <p role="alert">{trouble}</p>}
      <Shown inner={inner} ground={ground} onDownload={download} />
      {facts?.kind.form === 'nothing' && <p class={styles.words}>It is empty: no bytes at all.</p>}
    </div>
  );
}

interface ShownProps extends InnerBodyProps {
  readonly onDownload: () => void;
}

function Shown({ inner, ground, onDownload }: ShownProps) {
  const { bytes, label, text } = inner;
  const view = inner.view.value;
  const body = inner.read.open.value;
  const facts = inner.facts.value;
  if (view === undefined || body === undefined || facts === undefined) return null;
  if (isFurther(view)) {
    const onShowInText = (place: Found) => {
      text.point(place);
      inner.show('pretty');
    };
    return ground.renderView({ view, body, bytes, facts, ground, onDownload, onShowInText });
  }
  return <TextBody key={label} label="Inner body" text={text} sizeBytes={bytes.length} />;
}

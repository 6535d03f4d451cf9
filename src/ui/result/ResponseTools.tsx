// What can be done with a response: the views that it has, search, copy, save.
import { isFurther } from '../../domain/result/body-view.ts';
import { formatBytes } from '../../domain/text/figures.ts';
import { Button } from '../parts/Button.tsx';
import { CopyButton } from '../parts/CopyButton.tsx';
import { Toolbar, ToolbarEnd } from '../parts/Toolbar.tsx';
import { ViewChoice } from './body/ViewChoice.tsx';
import styles from './ResponseView.module.css';
import type { ResultDesk } from './result-desk.ts';

/** From here on a copy says how large it is. */
const LARGE_BYTES = 1_000_000;

export function ResponseTools({ on }: { readonly on: ResultDesk }) {
  const { outfile } = on;
  return (
    <Toolbar>
      <Views on={on} />
      <ToolbarEnd>
        <TextTools on={on} />
        {outfile.canSaveAs && (
          <Button kind="quiet" onPress={() => void outfile.saveAs()}>
            Save as…
          </Button>
        )}
        <span class={styles.save}>
          <Button kind="quiet" onPress={outfile.download}>
            Download
          </Button>
        </span>
      </ToolbarEnd>
    </Toolbar>
  );
}

function Views({ on }: { readonly on: ResultDesk }) {
  const { chosen, inner } = on.response;
  const offered = chosen.offered.value;
  if (offered.length < 2) return null;
  return (
    <ViewChoice
      views={offered}
      chosen={inner.shown.value.length > 0 ? undefined : chosen.view.value}
      onChoose={(view) => {
        inner.backTo(0);
        chosen.choose(view);
      }}
    />
  );
}

function TextTools({ on }: { readonly on: ResultDesk }) {
  const { desk, response, result } = on;
  const { kind, body, chosen, inner, heldBack, text } = response;
  if (kind.value !== 'json' && kind.value !== 'text') return null;
  const sizeBytes = result.body.value?.length ?? 0;
  const isText = !isFurther(chosen.view.value) && inner.shown.value.length === 0;
  const isShown = isText && heldBack.value === undefined && body.trouble.value === undefined;
  return (
    <>
      {isShown && (
        <Button kind="quiet" onPress={text.find.open}>
          Search
        </Button>
      )}
      <CopyButton
        label={sizeBytes > LARGE_BYTES ? `Copy ${formatBytes(sizeBytes)}` : 'Copy'}
        getText={async () => new TextDecoder().decode(await response.readText())}
        copy={desk.clipboard.copy}
      />
    </>
  );
}

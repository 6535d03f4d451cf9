// What can be done with a response: the views that it has, search, copy, save.
import type { BodyView } from '../../domain/result/body-view.ts';
import { formatBytes } from '../../domain/text/figures.ts';
import { Button } from '../parts/Button.tsx';
import { CopyButton } from '../parts/CopyButton.tsx';
import styles from './ResponseView.module.css';
import type { ResultDesk } from './result-desk.ts';

const NAMES: Record<BodyView, string> = { pretty: 'Pretty', raw: 'Raw' };
/** From here on a copy says how large it is. */
const LARGE_BYTES = 1_000_000;

export function ResponseTools({ on }: { readonly on: ResultDesk }) {
  const { outfile } = on;
  return (
    <div class={styles.tools}>
      <Views on={on} />
      <span class={styles.spacer} />
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
    </div>
  );
}

function Views({ on }: { readonly on: ResultDesk }) {
  const { chosen } = on.response;
  const offered = chosen.offered.value;
  if (offered.length < 2) return null;
  return (
    <>
      {offered.map((view) => (
        <Button
          key={view}
          kind="quiet"
          isPressed={chosen.view.value === view}
          onPress={() => chosen.choose(view)}
        >
          {NAMES[view]}
        </Button>
      ))}
    </>
  );
}

function TextTools({ on }: { readonly on: ResultDesk }) {
  const { desk, response, result } = on;
  const { kind, body, heldBack, text } = response;
  if (kind.value !== 'json' && kind.value !== 'text') return null;
  const sizeBytes = result.body.value?.length ?? 0;
  const isShown = heldBack.value === undefined && body.trouble.value === undefined;
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

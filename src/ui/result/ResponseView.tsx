// The body: pretty or raw, to search, copy and download.
import { useRef } from 'preact/hooks';
import { formatBytes } from '../../domain/text/figures.ts';
import { Button } from '../parts/Button.tsx';
import { CopyButton } from '../parts/CopyButton.tsx';
import { CodeField } from '../parts/code/CodeField.tsx';
import type { CodeFieldHandle } from '../parts/code/code-field-props.ts';
import { MoreView } from './body/MoreView.tsx';
import { ViewChoice } from './body/ViewChoice.tsx';
import { Message } from './Message.tsx';
import styles from './ResponseView.module.css';
import type { ResultDesk } from './result-desk.ts';

export function ResponseView({ on }: { readonly on: ResultDesk }) {
  const { desk, result, outfile, viewed } = on;
  const code = useRef<CodeFieldHandle>(null);
  const kind = result.bodyKind.value;
  const isText = kind === 'json' || kind === 'text';
  const saved = outfile.saved.value;
  const view = viewed.view.value;
  const open = on.body.open.value;
  const facts = viewed.facts.value;
  const bytes = result.body.value;
  const isMore =
    viewed.inner.shown.value.length > 0 ||
    (view !== undefined && view !== 'pretty' && view !== 'raw');
  const shown =
    view === undefined || open === undefined || facts === undefined || bytes === undefined
      ? undefined
      : { view, body: open, facts, bytes, onDownload: outfile.download };
  return (
    <div class={styles.response}>
      <div class={styles.tools}>
        <ViewChoice
          views={viewed.views.value}
          chosen={viewed.view.value}
          onChoose={(view) => {
            if (view === 'pretty' || view === 'raw') result.showView(view);
            viewed.show(view);
          }}
        />
        <span class={styles.spacer} />
        {isText && (
          <>
            <Button kind="quiet" onPress={() => code.current?.openSearch()}>
              Search
            </Button>
            <CopyButton
              label="Copy"
              getText={() => result.bodyText.value.text}
              copy={desk.clipboard.copy}
            />
          </>
        )}
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
      {saved?.kind === 'refused' && <p role="alert">{saved.sentence}</p>}
      {isMore ? (
        <MoreView
          stack={viewed.inner}
          ground={{
            files: desk.files,
            clipboard: desk.clipboard,
            importBodies: desk.importBodies,
            fileName: viewed.readFileName(),
            openInner: (around, label, place) => void viewed.inner.open(around, label, place),
            unzip: (around, label) => void viewed.inner.unzip(around, label),
          }}
          shown={shown}
        />
      ) : isText ? (
        <CodeField label="Response body" text={result.bodyText.value.text} handle={code} />
      ) : (
        <Message>{explainBody(kind, result.body.value?.length ?? 0)}</Message>
      )}
    </div>
  );
}

function explainBody(kind: 'empty' | 'binary', sizeBytes: number): string {
  if (kind === 'empty') return 'The response is empty: the function returned no bytes at all.';
  return `The response is no text: ${formatBytes(sizeBytes)} that are not UTF-8. Download gives them exactly as they came.`;
}

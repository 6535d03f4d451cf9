// The body: what its bytes are, in the view that is chosen, to search, copy and download.
import type { Found } from '../../domain/body/rows/row.ts';
import { isFurther } from '../../domain/result/body-view.ts';
import { BrokenJson } from './BrokenJson.tsx';
import { MoreView } from './body/MoreView.tsx';
import { HeldBack } from './HeldBack.tsx';
import { Message } from './Message.tsx';
import { PlainBeginning } from './PlainBeginning.tsx';
import { ResponseTools } from './ResponseTools.tsx';
import styles from './ResponseView.module.css';
import type { ResultDesk } from './result-desk.ts';
import { TextBody } from './text/TextBody.tsx';

export function ResponseView({ on }: { readonly on: ResultDesk }) {
  const saved = on.outfile.saved.value;
  return (
    <div class={styles.response}>
      <ResponseTools on={on} />
      {saved?.kind === 'refused' && <p role="alert">{saved.sentence}</p>}
      {!isLookedInto(on) && <BrokenJson on={on} />}
      <Body on={on} />
    </div>
  );
}

function Body({ on }: { readonly on: ResultDesk }) {
  const { response, result } = on;
  const bytes = result.body.value;
  const trouble = response.body.trouble.value ?? response.text.trouble.value;
  if (response.heldBack.value !== undefined) return <HeldBack on={on} />;
  if (trouble !== undefined && bytes !== undefined) {
    return <PlainBeginning bytes={bytes} trouble={trouble} />;
  }
  if (isLookedInto(on)) return <Further on={on} />;
  switch (response.kind.value) {
    case undefined:
    // What is no text is looked into as soon as it is known what it is.
    case 'binary':
      return <div class={styles.text} aria-busy="true" />;
    case 'empty':
      return <Message>The response is empty: the function returned no bytes at all.</Message>;
    case 'json':
    case 'text':
      return (
        <div class={styles.text}>
          <TextBody label="Response body" text={response.text} sizeBytes={bytes?.length ?? 0} />
        </div>
      );
  }
}

/** Shown by another view than as text, or by what was opened inside it. */
function isLookedInto({ response }: ResultDesk): boolean {
  return response.inner.shown.value.length > 0 || isFurther(response.chosen.view.value);
}

function Further({ on: { desk, outfile, response, result } }: { readonly on: ResultDesk }) {
  const { inner, chosen } = response;
  const [view, body, facts] = [chosen.view.value, response.body.open.value, response.facts.value];
  const bytes = result.body.value;
  const onShowInText = (place: Found) => {
    response.text.point(place);
    chosen.choose('pretty');
  };
  const isReady = isFurther(view) && body !== undefined && facts !== undefined;
  return (
    <MoreView
      stack={inner}
      ground={{
        files: desk.files,
        clipboard: desk.clipboard,
        importBodies: desk.importBodies,
        fileName: response.readFileName(),
        openInner: (around, label, place) => void inner.open(around, label, place),
        openFound: inner.push,
        unzip: (around, label) => void inner.unzip(around, label),
      }}
      shown={
        isReady && bytes !== undefined
          ? { view, body, facts, bytes, onDownload: outfile.download, onShowInText }
          : undefined
      }
    />
  );
}

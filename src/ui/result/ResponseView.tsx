// The body: what its bytes are, in the view that is chosen, to search, copy and download.
import { formatBytes } from '../../domain/text/figures.ts';
import { BrokenJson } from './BrokenJson.tsx';
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
      <BrokenJson on={on} />
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
  switch (response.kind.value) {
    case undefined:
      return <div class={styles.text} aria-busy="true" />;
    case 'empty':
      return <Message>The response is empty: the function returned no bytes at all.</Message>;
    case 'binary':
      return (
        <Message>
          {`The response is no text: ${formatBytes(bytes?.length ?? 0)} that are not UTF-8. Download gives them exactly as they came.`}
        </Message>
      );
    case 'json':
    case 'text':
      return (
        <div class={styles.text}>
          <TextBody label="Response body" text={response.text} sizeBytes={bytes?.length ?? 0} />
        </div>
      );
  }
}

// The choice beside the invocation types to have the response streamed, and where it goes meanwhile.
import { useId } from 'preact/hooks';
import type { Desk } from '../../../state/desk.ts';
import type { Streaming } from '../../../state/stream/streaming.ts';
import { useStreaming } from '../../result/stream/use-streaming.ts';
import styles from './StreamChoice.module.css';

export function StreamChoice({ desk }: { readonly desk: Desk }) {
  const id = useId();
  const { draft } = desk;
  const { streamResponse, invocationType } = draft.draft.value;
  const isEvent = invocationType === 'Event';
  const streaming = useStreaming(desk, streamResponse);
  return (
    <div class={styles.choice} data-field="streamResponse">
      <label data-off={isEvent}>
        <input
          type="checkbox"
          aria-label="Stream the response"
          aria-describedby={id}
          checked={streamResponse}
          disabled={isEvent}
          onChange={(event) => draft.update({ streamResponse: event.currentTarget.checked })}
        />
        Stream the response
      </label>
      <small id={id}>
        {isEvent
          ? 'Event gets no answer, so there is nothing to stream.'
          : 'It is shown as it arrives, up to 200 MB.'}
      </small>
      {streaming !== undefined && streamResponse && !isEvent && (
        <FileChoice streaming={streaming} />
      )}
    </div>
  );
}

function FileChoice({ streaming }: { readonly streaming: Streaming }) {
  const id = useId();
  const refusal = streaming.refusal.value;
  const isSaving = streaming.isSaving.value;
  if (!streaming.canSave) return null;
  return (
    <>
      <label>
        <input
          type="checkbox"
          aria-describedby={id}
          checked={isSaving}
          onChange={(event) => streaming.setSaving(event.currentTarget.checked)}
        />
        Save to a file while it arrives…
      </label>
      {isSaving && (
        <small id={id}>
          You pick the file when you press Invoke. The page keeps only its beginning and its end.
        </small>
      )}
      {refusal !== undefined && (
        <p role="alert">
          <b>Not sent.</b> {refusal}
        </p>
      )}
    </>
  );
}

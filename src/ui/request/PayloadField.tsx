// The payload: text in the editor, or a file whose bytes are sent as they are.
import { useEffect, useRef } from 'preact/hooks';
import type { DraftState } from '../../state/request/draft-state.ts';
import type { FilePayloadState } from '../../state/request/file-payload.ts';
import { Button } from '../parts/Button.tsx';
import { CodeField } from '../parts/code/CodeField.tsx';
import type { CodeFieldHandle } from '../parts/code/code-field-props.ts';
import { useFileDrop } from '../parts/use-file-drop.ts';
import { findProblem } from './find-problem.ts';
import styles from './PayloadField.module.css';
import { PayloadFile } from './PayloadFile.tsx';
import { PayloadMeter } from './PayloadMeter.tsx';

export interface PayloadFieldProps {
  readonly draft: DraftState;
  readonly file: FilePayloadState;
}

export function PayloadField({ draft, file }: PayloadFieldProps) {
  const code = useRef<CodeFieldHandle>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const { isOver, handlers } = useFileDrop(([dropped]) => {
    if (dropped !== undefined) void file.take(dropped);
  });
  const { payload } = draft.draft.value;
  const lastKind = useRef(payload.kind);
  useEffect(() => {
    // The buttons of the file are gone, and the focus with them.
    if (lastKind.current === 'file' && payload.kind === 'text') code.current?.focus();
    lastKind.current = payload.kind;
  }, [payload.kind]);
  const problem = findProblem(draft.shown.value, 'payload');
  const isProblem = draft.check.value?.problems.some((one) => one.field === 'payload') ?? false;
  return (
    <section
      class={styles.payload}
      aria-label="Payload"
      data-field="payload"
      data-over={isOver}
      {...handlers}
    >
      <header class={styles.head}>
        <h2>Payload</h2>
        {payload.kind === 'text' && problem === undefined && payload.text !== '' && (
          <Button kind="quiet" onPress={draft.formatPayload}>
            Format
          </Button>
        )}
        <Button kind="quiet" onPress={() => chooser.current?.click()}>
          Open a file
        </Button>
        <input
          type="file"
          hidden
          ref={chooser}
          aria-label="Payload file"
          onChange={(event) => {
            const picked = event.currentTarget.files?.[0];
            if (picked !== undefined) void file.take(picked);
            event.currentTarget.value = '';
          }}
        />
      </header>
      {payload.kind === 'file' ? (
        <PayloadFile payload={payload} file={file} />
      ) : (
        <CodeField
          label="Payload"
          text={payload.text}
          onText={(text) => draft.update({ payload: { kind: 'text', text } })}
          placeholder={'JSON, or drop a file here. Empty sends no body.'}
          problem={problem}
          severity={isProblem ? 'error' : 'warning'}
          handle={code}
        />
      )}
      <PayloadMeter
        draft={draft}
        problem={problem}
        isProblem={isProblem}
        trouble={file.trouble.value}
        onGoTo={() => problem !== undefined && code.current?.goTo(problem)}
      />
    </section>
  );
}

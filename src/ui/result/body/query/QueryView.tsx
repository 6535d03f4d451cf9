// A JMESPath query over the body, and what it finds.
import { useEffect, useId, useMemo } from 'preact/hooks';
import type { OpenBody } from '../../../../domain/body/body-port.ts';
import type { BodyPorts } from '../../../../domain/body/body-ports.ts';
import type { Clipboard, Files } from '../../../../domain/page/ports.ts';
import { createQueryState, type QueryState } from '../../../../state/result/body/query-state.ts';
import { Button } from '../../../parts/Button.tsx';
import type { BodyGround } from '../body-ground.ts';
import { QueryFault } from './QueryFault.tsx';
import { QueryFound } from './QueryFound.tsx';
import { QueryHelp } from './QueryHelp.tsx';
import styles from './QueryView.module.css';

export interface QueryViewProps {
  readonly body: OpenBody;
  /** Without an extension. */
  readonly fileName: string;
  readonly files: Files;
  readonly clipboard: Clipboard;
  readonly importBodies: () => Promise<BodyPorts>;
  readonly openFound: BodyGround['openFound'];
}

export function QueryView(props: QueryViewProps) {
  const { body } = props;
  const state = useMemo(() => createQueryState(body, props.fileName, props.importBodies), [body]);
  useEffect(() => state.stop, [state]);
  const faultId = useId();
  return (
    <div class={styles.view}>
      <form
        class={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void state.run();
        }}
      >
        <input
          type="text"
          aria-label="JMESPath query"
          placeholder="orders[0].id"
          spellcheck={false}
          autocomplete="off"
          autocapitalize="off"
          value={state.query.value}
          aria-invalid={state.answer.value.kind === 'wrong'}
          aria-describedby={faultId}
          onInput={(event) => state.type(event.currentTarget.value)}
        />
        <Button kind="quiet" onPress={() => void state.run()}>
          Run query
        </Button>
      </form>
      <div class={styles.answer} id={faultId}>
        <Answer state={state} given={props} />
      </div>
    </div>
  );
}

function Answer({ state, given }: { readonly state: QueryState; readonly given: QueryViewProps }) {
  const answer = state.answer.value;
  const onTry = (query: string) => state.type(query);
  switch (answer.kind) {
    case 'none':
      return <QueryHelp onTry={onTry} />;
    case 'asked':
      return <p class={styles.words}>Looking …</p>;
    case 'found':
      return <QueryFound answer={answer} given={given} />;
    case 'wrong':
      return (
        <>
          <QueryFault query={answer.query} error={answer.error} />
          <QueryHelp onTry={onTry} />
        </>
      );
    case 'failed':
      return <p role="alert">{answer.sentence}</p>;
  }
}

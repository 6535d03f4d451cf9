// Asks before a guarded run: where, what and as whom it would run, what would be sent, and two ways on.
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Desk } from '../../state/desk.ts';
import type { AskedRun } from '../../state/run/confirmation.ts';
import { Button } from '../parts/Button.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { ComparedRequest } from './ComparedRequest.tsx';
import styles from './ConfirmDialog.module.css';
import { listFacts } from './list-facts.ts';
import { useApartFrom } from './use-apart-from.ts';

export interface ConfirmDialogProps {
  readonly desk: Desk;
  readonly asked: AskedRun;
  /** The button of the first press. */
  readonly first: RefObject<HTMLElement | null>;
}

export function ConfirmDialog({ desk, asked, first }: ConfirmDialogProps) {
  const { name, color } = asked.place.environment;
  const lead = useRef<HTMLParagraphElement>(null);
  // On words, where no key does anything: whoever goes on pressing the key of the first press confirms nothing.
  useLayoutEffect(() => lead.current?.focus(), []);
  useApartFrom(first, lead);
  return (
    <Dialog
      title={`Run on ${name}?`}
      isWide
      onClose={asked.cancel}
      actions={<Answers asked={asked} obstacle={desk.obstacle.value} />}
    >
      <p ref={lead} tabIndex={-1} class={styles.lead}>
        Nothing has been sent yet. {name} asks before it runs a function.
      </p>
      <dl class={styles.facts}>
        {listFacts(asked).map(({ term, text, note, isCode }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd data-color={term === 'Environment' ? color : undefined}>
              {term === 'Environment' && <span class={styles.dot} />}
              {isCode ? <code>{text}</code> : <b>{text}</b>}
              {note !== undefined && <small>{note}</small>}
            </dd>
          </div>
        ))}
      </dl>
      <ComparedRequest desk={desk} asked={asked} />
    </Dialog>
  );
}

interface AnswersProps {
  readonly asked: AskedRun;
  readonly obstacle: string | undefined;
}

/** The safe answer first, so that it is what Tab comes to first. */
function Answers({ asked, obstacle }: AnswersProps) {
  const { name, color } = asked.place.environment;
  return (
    <div class={styles.answers} data-color={color}>
      {obstacle !== undefined && <p role="alert">{obstacle}</p>}
      <Button kind="second" onPress={asked.cancel}>
        Do not run
      </Button>
      <Button kind="main" isOff={obstacle !== undefined} onPress={asked.confirm}>
        <span class={styles.dot} />
        <span class={styles.name}>Run on {name}</span>
      </Button>
    </div>
  );
}

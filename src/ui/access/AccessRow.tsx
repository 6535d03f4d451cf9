// One function of a check: its name, and why not where it may not be invoked.
import { useId } from 'preact/hooks';
import { type AccessTarget, formatTarget } from '../../domain/access/access-target.ts';
import type { Finding } from '../../domain/access/group-findings.ts';
import type { Denied } from '../../domain/access/verdict.ts';
import type { Clipboard } from '../../domain/page/ports.ts';
import { CopyButton } from '../parts/CopyButton.tsx';
import styles from './Access.module.css';

export interface AccessRowProps {
  readonly finding: Finding;
  readonly tabIndex: 0 | -1;
  readonly copy: Clipboard['copy'];
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onChoose: (target: AccessTarget) => void;
}

export function AccessRow(props: AccessRowProps) {
  const { finding, tabIndex, isOpen, onToggle, onChoose } = props;
  const { target, verdict } = finding;
  const id = useId();
  const name = formatTarget(target);
  return (
    <div class={styles.row} data-verdict={verdict.kind}>
      <button
        type="button"
        tabIndex={tabIndex}
        title="Put it into the form"
        onClick={() => onChoose(target)}
      >
        {name}
      </button>
      {verdict.kind === 'denied' && (
        <button
          type="button"
          tabIndex={tabIndex}
          aria-label={`What is missing for ${name}`}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={onToggle}
        >
          What is missing
        </button>
      )}
      {verdict.kind === 'denied' && (
        <small>
          <code>{verdict.action}</code> on <code>{verdict.resource}</code>
        </small>
      )}
      {'sentence' in verdict && <small>{verdict.sentence}</small>}
      {verdict.kind === 'denied' && (
        <div id={id} hidden={!isOpen}>
          {isOpen && <Missing denied={verdict} name={name} copy={props.copy} />}
        </div>
      )}
    </div>
  );
}

interface MissingProps {
  readonly denied: Denied;
  readonly name: string;
  readonly copy: Clipboard['copy'];
}

function Missing({ denied: { happened, next, statement }, name, copy }: MissingProps) {
  return (
    <>
      <p>{happened}</p>
      <ul>
        {next.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
      {statement !== undefined && (
        <section aria-label={`Policy statement for ${name}`}>
          <CopyButton label="Copy the statement" getText={() => statement} copy={copy} />
          <pre>{statement}</pre>
        </section>
      )}
    </>
  );
}

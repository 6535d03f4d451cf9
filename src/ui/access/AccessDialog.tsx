// What this role may invoke: who asks, how far the check is, and what was found.
import type { RefObject } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import { type FindingGroup, groupFindings } from '../../domain/access/group-findings.ts';
import type { AccessCheck } from '../../state/access/access-check.ts';
import type { Desk } from '../../state/desk.ts';
import type { Place } from '../../state/session/place.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { useFocusReturn } from '../parts/use-focus-return.ts';
import styles from './Access.module.css';
import { AccessActions } from './AccessActions.tsx';
import { AccessList } from './AccessList.tsx';
import { formatPhase } from './access-words.ts';
import { formatProgress } from './format-progress.ts';

export interface AccessDialogProps {
  readonly check: AccessCheck;
  readonly desk: Desk;
  readonly place: Place;
  /** Why none can be started now. */
  readonly obstacle: string | undefined;
  readonly start: () => void;
  readonly onClose: () => void;
}

/** Fewer are seen at a glance. */
const FILTERED_FROM = 20;

export function AccessDialog(props: AccessDialogProps) {
  const { check, desk, obstacle, onClose } = props;
  const [filter, setFilter] = useState('');
  const sentence = useRef<HTMLParagraphElement>(null);
  const focusReturn = useFocusReturn(sentence);
  const { phase, targets } = check.checked.value;
  const findings = check.findings.value;
  const all = useMemo(() => groupFindings(findings), [findings]);
  const shown = useMemo(() => groupFindings(findings, filter), [findings, filter]);
  return (
    <div class={styles.access} {...focusReturn}>
      <Dialog
        title="Check access"
        isWide
        onClose={onClose}
        actions={<AccessActions {...props} copy={desk.clipboard.copy} />}
      >
        <Who {...props} />
        <Progress check={check} groups={all} sentence={sentence} />
        {phase.kind === 'halted' && <p class={styles.halt}>{phase.halt.sentence}</p>}
        {obstacle !== undefined && <p class={styles.halt}>{obstacle}</p>}
        {targets.length > FILTERED_FROM && (
          <input
            type="search"
            class={styles.filter}
            aria-label="Filter functions"
            placeholder="Filter by name"
            value={filter}
            onInput={(event) => setFilter(event.currentTarget.value)}
          />
        )}
        {shown.length === 0 && all.length > 0 && (
          <p class={styles.none}>No function that has been checked fits.</p>
        )}
        <AccessList
          groups={shown}
          copy={desk.clipboard.copy}
          onChoose={(target) => {
            desk.draft.update(target);
            onClose();
          }}
        />
      </Dialog>
    </div>
  );
}

interface ProgressProps {
  readonly check: AccessCheck;
  readonly groups: readonly FindingGroup[];
  readonly sentence: RefObject<HTMLParagraphElement | null>;
}

function Progress({ check, groups, sentence }: ProgressProps) {
  const { phase, targets, found } = check.checked.value;
  return (
    <div class={styles.progress} data-kind={phase.kind}>
      <p role="status" ref={sentence} tabIndex={-1}>
        {formatPhase(phase, groups, targets.length)}
      </p>
      <span>{formatProgress(found.size, targets.length)}</span>
      <progress aria-label="Functions checked" value={found.size} max={targets.length} />
    </div>
  );
}

function Who({ check, place }: AccessDialogProps) {
  const { name, role: asked } = check.asker.value;
  const said = check.findings.value.flatMap(({ verdict }) =>
    verdict.kind === 'denied' && verdict.role !== undefined ? [verdict.role] : [],
  );
  // AWS's own word goes first: the pool may have given another role than was asked for.
  const role = said[0] ?? asked;
  return (
    <div class={styles.who}>
      <p>
        <b>{name}</b> on <b>{place.environment.name}</b>
        {role !== undefined && (
          <>
            , in the role <b>{role}</b>
          </>
        )}
      </p>
      <p>
        Nothing runs: a dry run asks for each function. Versions and aliases have rights of their
        own; one in the form is asked for, too.
      </p>
    </div>
  );
}

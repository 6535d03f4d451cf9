// What would be sent, beside the preset that the form was filled from; without one, the payload's beginning.
import type { Desk } from '../../state/desk.ts';
import type { OpenedPreset } from '../../state/preset/opened.ts';
import type { AskedRun } from '../../state/run/confirmation.ts';
import { DifferenceList } from '../parts/diff/DifferenceList.tsx';
import styles from './ConfirmDialog.module.css';
import { PayloadStart } from './PayloadStart.tsx';

export interface ComparedRequestProps {
  readonly desk: Desk;
  readonly asked: AskedRun;
}

export function ComparedRequest({ desk, asked: { draft } }: ComparedRequestProps) {
  const loaded = desk.presets.loaded.value;
  const open = loaded.kind === 'ready' ? loaded.desk.opened.opened.value : undefined;
  if (loaded.kind !== 'ready' || open === undefined) {
    return (
      <>
        {desk.form.marks.value.opened !== undefined && <NotCompared kind={loaded.kind} />}
        <PayloadStart payload={draft.payload} />
      </>
    );
  }
  // As it stands now: while the question is asked the form cannot change, but another tab may save the preset.
  const differences = loaded.desk.opened.differences.value;
  return (
    <section class={styles.compared}>
      <h3>Compared with {nameOf(open)}</h3>
      {differences.length === 0 ? (
        <p>Nothing differs: it is sent as it was saved.</p>
      ) : (
        <DifferenceList
          differences={differences}
          beforeLabel="Saved"
          afterLabel="To be sent"
          compare={loaded.desk.compare}
        />
      )}
      {differences.every(({ field }) => field !== 'payload') && (
        <PayloadStart payload={draft.payload} />
      )}
    </section>
  );
}

function nameOf({ source, preset }: OpenedPreset): string {
  return source === 'team' ? `the team’s preset “${preset.name}”` : `the preset “${preset.name}”`;
}

function NotCompared({ kind }: { readonly kind: 'loading' | 'ready' | 'failed' }) {
  if (kind === 'ready') return null;
  const sentence =
    kind === 'loading'
      ? 'The preset that the form was filled from is still being loaded.'
      : 'The presets could not be loaded, so nothing is compared with the one that the form was filled from.';
  return <p>{sentence}</p>;
}

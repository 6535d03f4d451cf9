// A result while the part that shows results is still loading, or could not be loaded: nothing is lost.
import type { Files } from '../../domain/page/ports.ts';
import type { EndedRun } from '../../domain/run/run.ts';
import { Button } from '../parts/Button.tsx';
import type { ModuleLoad } from '../parts/lazy-module.ts';
import styles from './ResultPane.module.css';

export interface BareResultProps {
  readonly run: EndedRun;
  readonly files: Files;
  readonly load: ModuleLoad<unknown>;
}

export function BareResult({ run, files, load }: BareResultProps) {
  if (load.kind !== 'failed') return <div class={styles.empty} aria-busy="true" />;
  const bytes = readBody(run);
  return (
    <div class={styles.empty}>
      <p>
        The part of this page that shows results could not be loaded: you may be offline, or the
        desk was updated. {formatBareOutcome(run)}
      </p>
      <Button kind="second" onPress={load.retry}>
        Load it again
      </Button>
      {bytes !== undefined && (
        <Button
          kind="second"
          onPress={() => files.download({ name: 'response.bin', bytes, contentType: '' })}
        >
          Download
        </Button>
      )}
    </div>
  );
}

function readBody(run: EndedRun): Uint8Array | undefined {
  return run.kind === 'outcome' && 'body' in run.outcome ? run.outcome.body : undefined;
}

function formatBareOutcome(run: EndedRun): string {
  if (run.kind === 'outcome') return `The call came back (${run.outcome.kind}).`;
  return `The call failed (${run.failure.kind}); unless that says otherwise, the function may have run.`;
}

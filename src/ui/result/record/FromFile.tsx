// Above a run from a file: that it is one, what is not in it, and a way to send the like of it.
import { toDraft } from '../../../domain/record/to-draft.ts';
import type { EndedRun, RunFile } from '../../../domain/run/run.ts';
import { formatCount } from '../../../domain/text/figures.ts';
import type { Desk } from '../../../state/desk.ts';
import { Button } from '../../parts/Button.tsx';
import styles from './Record.module.css';

export interface FileBandProps {
  readonly run: EndedRun;
  readonly file: RunFile;
  readonly desk: Desk;
}

export function FromFile({ run, file, desk }: FileBandProps) {
  const { by, leftOut, environmentId, name } = file;
  const put = () => {
    const words = formatPut(
      leftOut.length > 0,
      environmentId !== undefined,
      run.subject.environmentName,
    );
    desk.presets.use(({ opening }) => {
      void opening.fillDraft(toDraft(run.request, name), environmentId, words);
    });
  };
  return (
    <section class={styles.band} data-file="" aria-label="From a file">
      <p>
        From the file <b>{name}</b>: run on <b>{run.subject.environmentName}</b>,{' '}
        {new Date(run.startedAt).toLocaleString()}
        {by !== undefined && (
          <>
            , by <b>{by}</b>
          </>
        )}
        . Nothing was sent from here.
      </p>
      {leftOut.length > 0 && (
        <details>
          <summary>{formatCount(leftOut.length, 'thing')} left out of it</summary>
          <ul>
            {leftOut.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </details>
      )}
      <Button kind="second" onPress={put}>
        Put this request into the form
      </Button>
    </section>
  );
}

function formatPut(hasGaps: boolean, isKnown: boolean, environmentName: string): string {
  return [
    'The request of the record is in the form. Nothing is sent before you press Invoke.',
    ...(hasGaps ? ['Something was left out of the record: look where “•••” stands.'] : []),
    ...(isKnown
      ? []
      : [`Its environment, “${environmentName}”, is not known here: look where it goes.`]),
  ].join(' ');
}

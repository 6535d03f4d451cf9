// Every figure of a run: ours, the service's, and those of the log's report.
import type { Clipboard } from '../../domain/page/ports.ts';
import type { EndedRun } from '../../domain/run/run.ts';
import { CopyButton } from '../parts/CopyButton.tsx';
import { createModuleHook } from '../parts/lazy-module.ts';
import styles from './DetailsView.module.css';
import { type DetailRow, listDetails } from './list-details.ts';
import type { ResultDesk } from './result-desk.ts';

const useFigures = createModuleHook(() => import('./figures/Figures.tsx'));

export interface DetailsViewProps {
  readonly run: EndedRun;
  readonly on: ResultDesk;
}

export function DetailsView({ run, on }: DetailsViewProps) {
  const groups = listDetails(run, on.result.report.value, on.result.body.value?.length);
  return (
    <div class={styles.details}>
      <LateFigures run={run} on={on} />
      {groups.map(({ title, rows }) => (
        <section key={title}>
          <h3>{title}</h3>
          <dl>
            {rows.map((row) => (
              <Row key={row.name} row={row} copy={on.desk.clipboard.copy} />
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

/** Their words and prices come when somebody looks at the details. Without them the rows below say it all too. */
function LateFigures({ run, on }: DetailsViewProps) {
  const load = useFigures();
  if (load.kind === 'failed') return null;
  // Their room, so that the rows below stay where they are when they come.
  if (load.kind === 'loading') return <div class={styles.late} data-run={run.kind} />;
  return <load.module.Figures run={run} report={on.result.report.value} prices={on.desk.prices} />;
}

interface RowProps {
  readonly row: DetailRow;
  readonly copy: Clipboard['copy'];
}

function Row({ row, copy }: RowProps) {
  const { name, value, missing, isCopied } = row;
  return (
    <div class={styles.row}>
      <dt>{name}</dt>
      <dd data-missing={value === undefined}>
        {value ?? missing}
        {isCopied && value !== undefined && (
          <CopyButton label="Copy" getText={() => value} copy={copy} />
        )}
      </dd>
    </div>
  );
}

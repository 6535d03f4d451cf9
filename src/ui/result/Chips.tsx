// The few figures of a run that everybody looks at.
import type { EndedRun } from '../../domain/run/run.ts';
import { formatBytes, formatDuration } from '../../domain/text/figures.ts';
import type { ResultDesk } from './result-desk.ts';

export interface ChipsProps {
  readonly run: EndedRun;
  readonly on: ResultDesk;
}

export function Chips({ run, on }: ChipsProps) {
  if (run.kind === 'failure') {
    const { failure } = run;
    const code = 'statusCode' in failure ? failure.statusCode : undefined;
    const name = failure.kind === 'service' ? failure.errorName : undefined;
    return (
      <>
        {code !== undefined && <b>{code}</b>}
        {name !== undefined && <span>{name}</span>}
        <span>after {formatDuration(run.tookMs)}</span>
      </>
    );
  }
  const report = on.result.report.value;
  const body = on.result.body.value;
  const version = run.outcome.executedVersion ?? report.executedVersion;
  const isError = 'functionError' in run.outcome;
  return (
    <>
      <b>{run.outcome.statusCode}</b>
      {isError && <span>after {formatDuration(run.tookMs)}</span>}
      {version !== undefined && <Chip name="version" value={version} />}
      {body !== undefined && <b>{formatBytes(body.length)}</b>}
      {report.billedMs !== undefined && (
        <Chip name="billed" value={formatDuration(report.billedMs)} />
      )}
      {report.initMs !== undefined && (
        <Chip name="cold start" value={formatDuration(report.initMs)} />
      )}
      {report.restoreMs !== undefined && (
        <Chip name="restored" value={formatDuration(report.restoreMs)} />
      )}
      {report.maxMemoryUsedMb !== undefined && report.memorySizeMb !== undefined && (
        <span>
          memory <b>{report.maxMemoryUsedMb}</b> of <b>{report.memorySizeMb} MB</b>
        </span>
      )}
    </>
  );
}

function Chip({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <span>
      {name} <b>{value}</b>
    </span>
  );
}

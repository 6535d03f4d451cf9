// What is not in the exported files, and why.
import { formatCount } from '../../domain/text/figures.ts';
import type { ExportReport } from '../../state/exchange/write-export.ts';
import { Remarks } from './Remarks.tsx';

export function ExportReportView({ report }: { readonly report: ExportReport }) {
  const { files, problems, missing } = report;
  return (
    <>
      <Remarks
        kind="plain"
        title="The files"
        remarks={files.length > 1 ? files.map((text) => ({ text })) : []}
      />
      <Remarks
        kind="warn"
        title={`${formatCount(problems.length, 'preset is', 'presets are')} not among them`}
        remarks={problems.map(({ path, message }) => ({ place: path, text: message }))}
      />
      <Remarks
        kind="warn"
        title={`${formatCount(missing.length, 'preset uses', 'presets use')} a client context that is not in the file`}
        remarks={missing.map((text) => ({ text }))}
      />
    </>
  );
}

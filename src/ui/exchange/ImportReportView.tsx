// What an import did not do, and why.
import { formatCount } from '../../domain/text/figures.ts';
import type { ImportReport } from '../../state/exchange/import-preview.ts';
import { Remarks } from './Remarks.tsx';

export function ImportReportView({ report }: { readonly report: ImportReport }) {
  const { changed, deleted, leftAlone } = report;
  const toRemarks = (texts: readonly string[]) => texts.map((text) => ({ text }));
  return (
    <>
      <Remarks
        kind="warn"
        title={`${formatCount(changed.length, 'preset was', 'presets were')} changed in another tab meanwhile and stayed as it is there`}
        remarks={toRemarks(changed)}
      />
      <Remarks
        kind="warn"
        title={`${formatCount(deleted.length, 'preset was', 'presets were')} deleted in another tab meanwhile and stayed so`}
        remarks={toRemarks(deleted)}
      />
      <Remarks
        kind="warn"
        title={`${formatCount(leftAlone.length)} could not be written over`}
        remarks={toRemarks(leftAlone)}
      />
    </>
  );
}

/** Whether a second look at the same files could do more. */
export function isWorthAnotherLook({ changed, deleted }: ImportReport): boolean {
  return changed.length > 0 || deleted.length > 0;
}

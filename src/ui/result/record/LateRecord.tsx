// Run records in the result pane: their code comes when it stands, and without it the result is what it was.
import type { EndedRun } from '../../../domain/run/run.ts';
import type { Desk } from '../../../state/desk.ts';
import { createModuleHook } from '../../parts/lazy-module.ts';
import type { ResultDesk } from '../result-desk.ts';
import type { FileBandProps } from './FromFile.tsx';

const useRecordViews = createModuleHook(() => import('./record-views.ts'));

export function RecordOpener({ desk }: { readonly desk: Desk }) {
  const load = useRecordViews();
  return load.kind === 'loaded' ? <load.module.recordViews.OpenRecord desk={desk} /> : null;
}

export function RecordMenu({ run, on }: { readonly run: EndedRun; readonly on: ResultDesk }) {
  const load = useRecordViews();
  return load.kind === 'loaded' ? (
    <load.module.recordViews.RunRecordMenu run={run} on={on} />
  ) : null;
}

/** Whoever opened it has loaded its code. */
export function FileBand(props: FileBandProps) {
  const load = useRecordViews();
  return load.kind === 'loaded' ? (
    <load.module.recordViews.FromFile {...props} />
  ) : (
    <p data-file="">From a file</p>
  );
}

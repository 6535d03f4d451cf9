// What an import would do: the files, what to mind, and every entry in its group.
import { formatCount } from '../../domain/text/figures.ts';
import type { ImportPreview } from '../../state/exchange/import-preview.ts';
import type { ImportState } from '../../state/exchange/import-state.ts';
import { ImportFiles } from './ImportFiles.tsx';
import { ImportGroupView } from './ImportGroupView.tsx';
import { Remarks } from './Remarks.tsx';
import { toSecretRemarks } from './secret-remarks.ts';

export interface ImportPreviewViewProps {
  readonly preview: ImportPreview;
  readonly state: ImportState;
}

export function ImportPreviewView({ preview, state }: ImportPreviewViewProps) {
  const secrets = state.secrets.value;
  const missing = state.missing.value;
  return (
    <>
      <ImportFiles files={preview.files} state={state} />
      <Remarks
        kind="warn"
        title={`${formatCount(secrets.length, 'preset')} with what looks like a secret`}
        remarks={toSecretRemarks(secrets)}
      />
      <Remarks
        kind="warn"
        title={`${formatCount(missing.length, 'preset')} would come without the client context that is meant to be used`}
        remarks={missing.map((text) => ({ text }))}
      />
      {preview.groups.map((group) => (
        <ImportGroupView key={group.status} group={group} state={state} />
      ))}
    </>
  );
}

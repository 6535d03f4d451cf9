// In what a preset here and the file's differ, field by field.
import type { CompareTexts } from '../../domain/diff/compare-texts.ts';
import { listPresetDifferences } from '../../domain/preset/differences.ts';
import type { Preset } from '../../domain/preset/preset.ts';
import { DifferenceList } from '../parts/diff/DifferenceList.tsx';

export interface EntryDifferencesProps {
  readonly here: Preset;
  readonly incoming: Preset;
  readonly compare: CompareTexts;
}

export function EntryDifferences({ here, incoming, compare }: EntryDifferencesProps) {
  const differences = listPresetDifferences(here, incoming);
  if (differences.length === 0) return <p>Only the link to the team’s preset differs.</p>;
  return (
    <DifferenceList
      differences={differences}
      beforeLabel="Here"
      afterLabel="In the file"
      compare={compare}
    />
  );
}

// What has changed in the team's catalogue, preset by preset.
import type { CompareTexts } from '../../domain/diff/compare-texts.ts';
import { listPresetDifferences } from '../../domain/preset/differences.ts';
import type { Preset } from '../../domain/preset/preset.ts';
import type { Catalogue } from '../../state/catalogue/catalogue.ts';
import { Button } from '../parts/Button.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { DifferenceList } from '../parts/diff/DifferenceList.tsx';

export interface CatalogueDialogProps {
  readonly catalogue: Catalogue;
  readonly compare: CompareTexts;
  readonly onClose: () => void;
}

export function CatalogueDialog({ catalogue, compare, onClose }: CatalogueDialogProps) {
  const { added = [], changed = [], gone = [] } = catalogue.change.value ?? {};
  const acknowledge = () => {
    void catalogue.acknowledge();
    onClose();
  };
  return (
    <Dialog
      title="What changed in the team’s presets"
      isWide
      onClose={onClose}
      actions={
        <Button kind="second" onPress={acknowledge}>
          Seen
        </Button>
      }
    >
      <Names title="New" presets={added} />
      <Names title="Gone" presets={gone} />
      {changed.map(({ before, after }) => (
        <section key={`${after.kind}/${after.id}`}>
          <h3>{after.name}</h3>
          <DifferenceList
            compare={compare}
            differences={listPresetDifferences(before, after)}
            beforeLabel="Before"
            afterLabel="Now"
          />
        </section>
      ))}
    </Dialog>
  );
}

function Names({
  title,
  presets,
}: {
  readonly title: string;
  readonly presets: readonly Preset[];
}) {
  if (presets.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {presets.map((preset) => (
          <li key={`${preset.kind}/${preset.id}`}>{preset.name}</li>
        ))}
      </ul>
    </section>
  );
}

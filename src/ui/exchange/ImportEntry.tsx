// One preset of a file: what to do with it, and how it differs from what is here.
import { useId, useState } from 'preact/hooks';
import type { CompareTexts } from '../../domain/diff/compare-texts.ts';
import type { ImportChoice, PlannedEntry } from '../../domain/exchange/plan-import.ts';
import type { Preset } from '../../domain/preset/preset.ts';
import { ChoiceMenu } from './ChoiceMenu.tsx';
import { EntryDifferences } from './EntryDifferences.tsx';
import styles from './ImportEntry.module.css';

export interface ImportEntryProps {
  readonly entry: PlannedEntry;
  readonly choice: ImportChoice;
  readonly onChoose: (choice: ImportChoice) => void;
  readonly compare: CompareTexts;
}

export function ImportEntry({ entry, ...how }: ImportEntryProps) {
  const { incoming, current } = entry;
  const { choice, onChoose } = how;
  if (current === undefined) {
    return (
      <li class={styles.entry}>
        <label>
          <input
            type="checkbox"
            checked={choice !== 'keep'}
            onChange={(event) => onChoose(event.currentTarget.checked ? 'take' : 'keep')}
          />
          <PresetWords preset={incoming} />
        </label>
      </li>
    );
  }
  return <KnownEntry {...{ incoming, current }} {...how} />;
}

interface KnownEntryProps extends Omit<ImportEntryProps, 'entry'> {
  readonly incoming: Preset;
  readonly current: Preset;
}

function KnownEntry({ incoming, current, choice, onChoose, compare }: KnownEntryProps) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <li class={styles.entry}>
      <div>
        <PresetWords preset={incoming} />
        <button
          type="button"
          aria-label={`What differs in ${incoming.name}`}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          What differs
        </button>
        <ChoiceMenu
          label={`What to do with ${incoming.name}`}
          choice={choice}
          onChoose={onChoose}
        />
      </div>
      <div id={id} hidden={!isOpen}>
        {isOpen && <EntryDifferences here={current} incoming={incoming} compare={compare} />}
      </div>
    </li>
  );
}

function PresetWords({ preset }: { readonly preset: Preset }) {
  return (
    <span>
      <b>{preset.name}</b> <small>{formatTarget(preset)}</small>
    </span>
  );
}

function formatTarget(preset: Preset): string {
  if (preset.kind === 'client context') return 'Client context';
  const { functionName, qualifier } = preset.content;
  if (functionName === '') return 'No function';
  return qualifier === '' ? functionName : `${functionName}:${qualifier}`;
}

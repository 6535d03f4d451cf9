// The presets of a file that are all new, all changed or all conflicting, with one choice for all of them.
import { useId } from 'preact/hooks';
import type { ImportChoice, ImportStatus } from '../../domain/exchange/plan-import.ts';
import { formatCount } from '../../domain/text/figures.ts';
import {
  type ImportChoices,
  type ImportGroup,
  toChoice,
} from '../../state/exchange/import-preview.ts';
import type { ImportState } from '../../state/exchange/import-state.ts';
import { ChoiceMenu } from './ChoiceMenu.tsx';
import { ImportEntry } from './ImportEntry.tsx';
import styles from './ImportGroupView.module.css';
import { Remarks } from './Remarks.tsx';

export interface ImportGroupViewProps {
  readonly group: ImportGroup;
  readonly state: ImportState;
}

type Asked = Exclude<ImportStatus, 'same'>;
const TITLES: Readonly<Record<Asked, string>> = {
  new: 'New',
  changed: 'Changed',
  conflicting: 'Conflicting',
};
const HINTS: Readonly<Record<Asked, string>> = {
  new: 'Not here yet.',
  changed: 'Here already; the file’s was edited later.',
  conflicting: 'Here already; the two differ, and the file’s is not known to be the later one.',
};
/** More would make the page slow, and nobody reads them one by one. */
const SHOWN = 200;

export function ImportGroupView({ group, state }: ImportGroupViewProps) {
  const id = useId();
  const { status, entries } = group;
  if (status === 'same') return <SameEntries group={group} />;
  const choices = state.choices.value;
  const more = entries.length - SHOWN;
  return (
    <section class={styles.group} aria-labelledby={id}>
      <header>
        <h3 id={id}>
          {TITLES[status]} <small>{formatCount(entries.length)}</small>
        </h3>
        <p>{HINTS[status]}</p>
        <AllChoice
          group={group}
          choices={choices}
          onChoose={(one) => state.chooseAll(group, one)}
        />
      </header>
      <ul>
        {entries.slice(0, SHOWN).map((entry, at) => (
          <ImportEntry
            key={`${at} ${entry.incoming.id}`}
            entry={entry}
            choice={toChoice(choices, entry)}
            onChoose={(choice) => state.choose(entry, choice)}
            compare={state.compare}
          />
        ))}
      </ul>
      {more > 0 && (
        <p>and {formatCount(more)} more, for which the choice at the top of the group counts</p>
      )}
    </section>
  );
}

interface AllChoiceProps {
  readonly group: ImportGroup;
  readonly choices: ImportChoices;
  readonly onChoose: (choice: ImportChoice) => void;
}

function AllChoice({ group, choices, onChoose }: AllChoiceProps) {
  const { status, entries } = group;
  const [first] = entries;
  const said = first === undefined ? 'keep' : toChoice(choices, first);
  const isOne = entries.every((entry) => toChoice(choices, entry) === said);
  if (status !== 'new') {
    const label = `What to do with all ${TITLES[status as Asked].toLowerCase()}`;
    return <ChoiceMenu label={label} choice={isOne ? said : undefined} onChoose={onChoose} />;
  }
  return (
    <label>
      <input
        type="checkbox"
        checked={isOne && said === 'take'}
        indeterminate={!isOne}
        onChange={(event) => onChoose(event.currentTarget.checked ? 'take' : 'keep')}
      />
      All new
    </label>
  );
}

function SameEntries({ group: { entries } }: { readonly group: ImportGroup }) {
  return (
    <Remarks
      kind="plain"
      title={`The same ${formatCount(entries.length)}: here already, nothing to do`}
      remarks={entries.map(({ incoming }) => ({ text: incoming.name }))}
    />
  );
}

// What to do with a preset that is here already and differs: said once for one, or for a whole group.
import type { ImportChoice } from '../../domain/exchange/plan-import.ts';
import styles from './ChoiceMenu.module.css';

export interface ChoiceMenuProps {
  readonly label: string;
  /** Undefined where the group is of several minds. */
  readonly choice: ImportChoice | undefined;
  readonly onChoose: (choice: ImportChoice) => void;
}

const WORDS: Readonly<Record<ImportChoice, string>> = {
  keep: 'Keep mine',
  take: 'Use the file’s',
  both: 'Keep both',
};
const CHOICES = Object.keys(WORDS) as ImportChoice[];

export function ChoiceMenu({ label, choice, onChoose }: ChoiceMenuProps) {
  return (
    <select
      class={styles.menu}
      aria-label={label}
      value={choice ?? ''}
      onChange={({ currentTarget: { value } }) => {
        const chosen = CHOICES.find((one) => one === value);
        if (chosen !== undefined) onChoose(chosen);
      }}
    >
      {choice === undefined && <option value="">One by one</option>}
      {CHOICES.map((one) => (
        <option key={one} value={one}>
          {WORDS[one]}
        </option>
      ))}
    </select>
  );
}

// The functions there are: one press puts a name into the form, and runs nothing.
import { useEffect } from 'preact/hooks';
import type { Suggestions } from '../../state/functions/suggestions.ts';
import type { DraftState } from '../../state/request/draft-state.ts';
import styles from './Rail.module.css';

/** More would be a wall of names; the Function field finds the others. */
const SHOWN_AT_MOST = 100;

export interface FunctionListProps {
  readonly draft: DraftState;
  readonly suggestions: Suggestions;
  /** At first: where there are presets they are what people come for. */
  readonly isOpen: boolean;
}

export function FunctionList({ draft, suggestions, isOpen }: FunctionListProps) {
  const functions = suggestions.functions.value;
  const { functionName } = draft.draft.value;
  useEffect(() => {
    // Asking costs nothing where the config names none; where it does, the Function field asks on focus.
    if (functions.length === 0) void suggestions.listFunctions();
  }, [suggestions]);
  if (functions.length === 0) return null;
  return (
    <nav aria-label="Functions" class={styles.functions}>
      <details open={isOpen}>
        <summary>
          Functions <small>{functions.length}</small>
        </summary>
        <ul>
          {functions.slice(0, SHOWN_AT_MOST).map(({ name, description }) => (
            <li key={name}>
              <button
                type="button"
                aria-current={name === functionName}
                onClick={() => draft.update({ functionName: name, qualifier: '' })}
              >
                <b>{name}</b>
                {description !== '' && <small>{description}</small>}
              </button>
            </li>
          ))}
        </ul>
        {functions.length > SHOWN_AT_MOST && (
          <p>{functions.length - SHOWN_AT_MOST} more: type in the Function field to find them.</p>
        )}
      </details>
    </nav>
  );
}

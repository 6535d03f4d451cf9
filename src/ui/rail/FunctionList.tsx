// The functions there are: one press puts a name into the form, and runs nothing.
import { useSignal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import { explainAccessObstacle } from '../../domain/access/explain-access-obstacle.ts';
import type { FunctionSummary } from '../../domain/functions/function-lister.ts';
import type { AccessCheck } from '../../state/access/access-check.ts';
import type { Desk } from '../../state/desk.ts';
import type { DraftState } from '../../state/request/draft-state.ts';
import type { Place } from '../../state/session/place.ts';
import { AccessMark } from '../access/AccessMark.tsx';
import { AskedAccess } from '../access/AskedAccess.tsx';
import { CheckAccess } from '../access/CheckAccess.tsx';
import { useOnline } from '../access/use-online.ts';
import styles from './Rail.module.css';

/** More would be a wall of names; the Function field finds the others. */
const SHOWN_AT_MOST = 100;

export interface FunctionListProps {
  readonly desk: Desk;
  readonly place: Place;
  /** At first: where there are presets they are what people come for. */
  readonly isOpen: boolean;
}

export function FunctionList({ desk, place, isOpen }: FunctionListProps) {
  const { suggestions } = place;
  /** What was found is shown until the list goes, which it does with its environment. */
  const check = useSignal<AccessCheck | undefined>(undefined);
  const isOnline = useOnline(desk.access.connection);
  const obstacle = explainAccessObstacle(place.session.status.value, isOnline);
  const [isAsked, setAsked] = useState(false);
  const functions = suggestions.functions.value;
  useEffect(() => {
    // Asking costs nothing where the config names none; where it does, the Function field asks on focus.
    if (functions.length === 0) void suggestions.listFunctions();
    return () => check.peek()?.close();
  }, [suggestions]);
  if (functions.length === 0) return null;
  return (
    <>
      <nav aria-label="Functions" class={styles.functions}>
        <CheckAccess check={check.value} obstacle={obstacle} onPress={() => setAsked(true)} />
        <details open={isOpen}>
          <summary>
            Functions <small>{functions.length}</small>
          </summary>
          <ul>
            {functions.slice(0, SHOWN_AT_MOST).map((one) => (
              <FunctionItem key={one.name} {...one} draft={desk.draft} check={check.value} />
            ))}
          </ul>
          {functions.length > SHOWN_AT_MOST && (
            <p>{functions.length - SHOWN_AT_MOST} more: type in the Function field to find them.</p>
          )}
        </details>
      </nav>
      {isAsked && (
        <AskedAccess
          desk={desk}
          place={place}
          check={check}
          obstacle={obstacle}
          onClose={() => setAsked(false)}
        />
      )}
    </>
  );
}

interface FunctionItemProps extends FunctionSummary {
  readonly draft: DraftState;
  readonly check: AccessCheck | undefined;
}

function FunctionItem({ name, description, draft, check }: FunctionItemProps) {
  return (
    <li>
      <button
        type="button"
        aria-current={name === draft.draft.value.functionName}
        onClick={() => draft.update({ functionName: name, qualifier: '' })}
      >
        <b>{name}</b>
        <AccessMark check={check} functionName={name} />
        {description !== '' && <small>{description}</small>}
      </button>
    </li>
  );
}

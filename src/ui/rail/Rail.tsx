// The left side: whose desk it is, where calls go, what there is to invoke, who we are.
import type { Desk } from '../../state/desk.ts';
import { EnvironmentPicker } from './EnvironmentPicker.tsx';
import { FunctionList } from './FunctionList.tsx';
import styles from './Rail.module.css';
import { SessionLine } from './SessionLine.tsx';

export function Rail({ desk }: { readonly desk: Desk }) {
  const place = desk.place.value;
  return (
    <aside class={styles.rail} aria-label={desk.title}>
      <h1 class={styles.brand}>
        <span class={styles.mark} aria-hidden="true">
          λ
        </span>
        {desk.title}
      </h1>
      {place !== undefined && <EnvironmentPicker desk={desk} chosen={place.environment} />}
      {place !== undefined && (
        <FunctionList
          draft={desk.draft}
          suggestions={place.suggestions}
          key={place.environment.id}
        />
      )}
      {place !== undefined && <SessionLine session={place.session} />}
    </aside>
  );
}

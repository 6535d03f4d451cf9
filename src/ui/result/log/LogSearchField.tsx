// The search in a log: how many places, and the way through them.
import { formatCount } from '../../../domain/text/figures.ts';
import { type LogSearch, MATCHES_AT_MOST } from '../../../state/log/log-search.ts';
import { Button } from '../../parts/Button.tsx';
import styles from './LogTools.module.css';

export function LogSearchField({ search }: { readonly search: LogSearch }) {
  const isEmpty = search.query.value === '';
  const count = search.matches.value.length;
  return (
    <search class={styles.search}>
      <input
        type="search"
        aria-label="Search the log"
        placeholder="Search"
        value={search.query.value}
        onInput={(event) => search.find(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.isComposing) return;
          event.preventDefault();
          search.step(event.shiftKey ? -1 : 1);
        }}
      />
      {!isEmpty && (
        <>
          <span aria-live="polite">{formatPlace(search)}</span>
          <Button
            kind="quiet"
            label="Previous match"
            isOff={count === 0}
            onPress={() => search.step(-1)}
          >
            ↑
          </Button>
          <Button
            kind="quiet"
            label="Next match"
            isOff={count === 0}
            onPress={() => search.step(1)}
          >
            ↓
          </Button>
        </>
      )}
    </search>
  );
}

function formatPlace({ matches, current, isSearching }: LogSearch): string {
  if (isSearching.value) return 'Searching…';
  const count = matches.value.length;
  if (count === 0) return 'None';
  const all = `${formatCount(count)}${count >= MATCHES_AT_MOST ? '+' : ''}`;
  return `${formatCount(current.value + 1)} of ${all}`;
}

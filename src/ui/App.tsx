// The page: presets' place, request, result, in this order, and what the keyboard does everywhere.
import { useSignalEffect } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Desk } from '../state/desk.ts';
import styles from './App.module.css';
import { ConfigProblems } from './notice/ConfigProblems.tsx';
import { Rail } from './rail/Rail.tsx';
import { RequestPane } from './request/RequestPane.tsx';
import { ResultPane } from './result/ResultPane.tsx';

export function App({ desk }: { readonly desk: Desk }) {
  useEffect(() => listenForInvoke(desk.press.invoke), [desk]);
  useSignalEffect(() => {
    const environment = desk.place.value?.environment;
    document.title = environment === undefined ? desk.title : `${environment.name} · ${desk.title}`;
  });
  return (
    <div class={styles.page}>
      <Rail desk={desk} />
      <main class={styles.request}>
        <ConfigProblems problems={desk.configProblems} />
        <RequestPane desk={desk} />
      </main>
      <ResultPane desk={desk} />
    </div>
  );
}

/** Ctrl+Enter and Cmd+Enter invoke from wherever the caret is. */
function listenForInvoke(invoke: () => void): () => void {
  const press = (event: KeyboardEvent) => {
    const isInvoke = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (!isInvoke || event.repeat || event.altKey || event.shiftKey) return;
    event.preventDefault();
    invoke();
  };
  addEventListener('keydown', press);
  return () => removeEventListener('keydown', press);
}

// The page: presets' place, request, result, in this order, and what the keyboard does everywhere.
import type { ReadonlySignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Desk } from '../state/desk.ts';
import styles from './App.module.css';
import { usePresetViews } from './preset/preset-views-module.ts';
import { Rail } from './rail/Rail.tsx';
import { RequestPane } from './request/RequestPane.tsx';
import { ResultPane } from './result/ResultPane.tsx';

/** What stands in the place of the form and the result while it is open: the set-up screen. */
export interface Instead {
  readonly isOpen: ReadonlySignal<boolean>;
  readonly pane: ComponentChildren;
  /** In the rail's foot. */
  readonly opener: ComponentChildren;
}

export interface AppProps {
  readonly desk: Desk;
  readonly instead?: Instead | undefined;
}

export function App({ desk, instead }: AppProps) {
  useEffect(() => listenForKeys(desk), [desk]);
  return (
    <div class={styles.page}>
      <Rail desk={desk} opener={instead?.opener} />
      {instead?.isOpen.value ? (
        instead.pane
      ) : (
        <>
          <main class={styles.request}>
            <Problems desk={desk} />
            <RequestPane desk={desk} />
          </main>
          <ResultPane desk={desk} />
        </>
      )}
    </div>
  );
}

function Problems({ desk }: { readonly desk: Desk }) {
  const load = usePresetViews();
  if (load.kind === 'loaded') return <load.module.ConfigProblems desk={desk} />;
  return <p>{desk.configProblems[0] && 'config.json has problems.'}</p>;
}

/** With Ctrl or Cmd, from wherever the caret is: Enter invokes, S saves, K goes to the search. */
function listenForKeys({ press, presets }: Desk): () => void {
  const actions: Readonly<Record<string, () => void>> = {
    Enter: press.invoke,
    s: () => presets.use(({ saving }) => void saving.save()),
    k: presets.askSearch,
  };
  const onKey = (event: KeyboardEvent) => {
    const act = actions[event.key];
    const isPlain = event.altKey || event.shiftKey || !(event.ctrlKey || event.metaKey);
    // A dialog over the page has keys of its own.
    if (act === undefined || isPlain || document.querySelector('dialog[open]') !== null) return;
    event.preventDefault();
    if (!event.repeat) act();
  };
  addEventListener('keydown', onKey);
  return () => removeEventListener('keydown', onKey);
}

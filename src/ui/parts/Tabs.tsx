// Tabs after the ARIA pattern: one stop for the Tab key, arrow keys move between them.
import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';
import styles from './Tabs.module.css';

interface Tab<Name extends string> {
  readonly name: Name;
  /** A short addition behind the name: a count. */
  readonly note?: string | undefined;
}

export interface TabsProps<Name extends string> {
  readonly label: string;
  readonly tabs: readonly Tab<Name>[];
  readonly chosen: Name;
  readonly onChoose: (name: Name) => void;
  /** At the end of the row. */
  readonly aside?: ComponentChildren;
  readonly children: ComponentChildren;
}

const MOVES: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at + count - 1) % count,
  Home: () => 0,
  End: (_at, count) => count - 1,
};

export function Tabs<Name extends string>(props: TabsProps<Name>) {
  const { label, tabs, chosen, onChoose, aside, children } = props;
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const at = tabs.findIndex((tab) => tab.name === chosen);
    const to = MOVES[event.key]?.(at, tabs.length);
    const tab = to === undefined ? undefined : tabs[to];
    if (to === undefined || tab === undefined) return;
    event.preventDefault();
    onChoose(tab.name);
    const button = list.current?.children[to];
    if (button instanceof HTMLElement) button.focus();
  };
  return (
    <>
      <div class={styles.row}>
        <div role="tablist" aria-label={label} class={styles.list} ref={list} onKeyDown={move}>
          {tabs.map((tab) => (
            <button
              key={tab.name}
              type="button"
              role="tab"
              id={`${id}-${tab.name}`}
              aria-selected={tab.name === chosen}
              aria-controls={`${id}-panel`}
              tabIndex={tab.name === chosen ? 0 : -1}
              onClick={() => onChoose(tab.name)}
            >
              {tab.name}
              {tab.note !== undefined && <small> {tab.note}</small>}
            </button>
          ))}
        </div>
        {aside}
      </div>
      <div
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${chosen}`}
        class={styles.panel}
      >
        {children}
      </div>
    </>
  );
}

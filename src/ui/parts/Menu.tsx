// A menu behind a button, after the ARIA pattern: one stop of the Tab key, arrow keys and letters move in it.
import { type ComponentChildren, Fragment } from 'preact';
import { useId, useRef } from 'preact/hooks';
import styles from './Menu.module.css';
import { findNextItem, type Typed } from './menu/menu-keys.ts';
import { getItems, type MenuState, useMenu } from './menu/use-menu.ts';

export interface MenuItem {
  /** Unique in its menu. */
  readonly label: string;
  readonly onPress: () => void;
  /** It takes something away. */
  readonly isDanger?: boolean;
  /** Stays focusable and says that it cannot be pressed now. */
  readonly isOff?: boolean;
  readonly hasLineBefore?: boolean;
}

export interface MenuProps {
  /** The name of the button and of the menu. */
  readonly label: string;
  readonly items: readonly MenuItem[];
  /** What the button shows; three dots where there is nothing. */
  readonly children?: ComponentChildren;
  /** -1 in a row that is not the list's stop of the Tab key. */
  readonly tabIndex?: 0 | -1;
}

/** What is pressed and typed in the menu does not reach the row in which it stands. */
export function Menu({ label, items, children, tabIndex = 0 }: MenuProps) {
  const id = useId();
  const menu = useMenu();
  const wasOpen = useRef(false);
  const typed = useRef<Typed>({ word: '', atMs: 0 });
  return (
    <>
      <button
        type="button"
        class={styles.button}
        ref={menu.button}
        tabIndex={tabIndex}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={menu.isOpen}
        aria-controls={menu.isOpen ? id : undefined}
        onPointerDown={() => {
          // The browser closes it at this press; the click that follows must not open it again.
          wasOpen.current = menu.isOpen;
        }}
        onKeyDown={(event) => openByKey(event, menu)}
        onClick={(event) => {
          event.stopPropagation();
          const isSecond = event.detail > 0 && wasOpen.current;
          wasOpen.current = false;
          if (menu.isOpen || isSecond) menu.close(true);
          else menu.open('first');
        }}
      >
        {children ?? <Dots />}
      </button>
      {menu.isOpen && (
        <div
          popover="auto"
          role="menu"
          aria-label={label}
          id={id}
          tabIndex={-1}
          class={styles.menu}
          ref={menu.list}
          onClick={(event) => event.stopPropagation()}
          onKeyDown={(event) => moveByKey(event, menu, typed.current)}
        >
          <MenuItems items={items} menu={menu} />
        </div>
      )}
    </>
  );
}

function MenuItems({ items, menu }: { items: readonly MenuItem[]; menu: MenuState }) {
  return items.map(({ label, onPress, isDanger, isOff = false, hasLineBefore }) => (
    <Fragment key={label}>
      {hasLineBefore && <hr />}
      <button
        type="button"
        role="menuitem"
        tabIndex={-1}
        aria-disabled={isOff}
        data-danger={isDanger}
        onClick={() => {
          if (isOff) return;
          // First the focus goes back, so that a dialog which this opens will give it back in turn.
          menu.close(true);
          onPress();
        }}
      >
        {label}
      </button>
    </Fragment>
  ));
}

function Dots() {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <path d="M3 8h.01M8 8h.01M13 8h.01" />
    </svg>
  );
}

function openByKey(event: KeyboardEvent, menu: MenuState): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  event.preventDefault();
  event.stopPropagation();
  menu.open(event.key === 'ArrowDown' ? 'first' : 'last');
}

function moveByKey(event: KeyboardEvent, menu: MenuState, typed: Typed): void {
  event.stopPropagation();
  // The browser goes on from the button to what comes after it.
  if (event.key === 'Tab') {
    menu.close(true);
    return;
  }
  if (event.key === 'Escape') {
    // Only the menu: a dialog around it stays.
    event.preventDefault();
    menu.close(true);
    return;
  }
  // The key that opened it, still held down, does not press the first item.
  if (event.repeat && event.key === 'Enter') event.preventDefault();
  const items = menu.list.current === null ? [] : getItems(menu.list.current);
  const at = items.findIndex((item) => item.matches(':focus'));
  const next = findNextItem(
    event,
    items.map((item) => item.textContent),
    at,
    typed,
  );
  if (next === undefined) return;
  event.preventDefault();
  items[next]?.focus();
}

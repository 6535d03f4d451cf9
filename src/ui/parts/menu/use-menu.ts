// A menu's opening and closing: the browser's popover, and where the focus goes.
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { placeMenu } from './place-menu.ts';

type Opening = 'first' | 'last';

export interface MenuState {
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly list: RefObject<HTMLDivElement | null>;
  readonly isOpen: boolean;
  /** Opens it with the focus on the first or the last item. */
  open(at: Opening): void;
  /** `toButton`: with the focus back on the button; otherwise it stays where it is. */
  close(toButton: boolean): void;
}

/** It is rendered while it is open only: a list of presets has a menu in each of its rows. */
export function useMenu(): MenuState {
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [opening, setOpening] = useState<Opening | undefined>(undefined);
  useLayoutEffect(() => {
    const [menu, opener] = [list.current, button.current];
    if (opening === undefined || menu === null || opener === null) return undefined;
    menu.showPopover();
    moveTo(menu, opener);
    const items = getItems(menu);
    items.at(opening === 'first' ? 0 : -1)?.focus({ preventScroll: true });
    const shut = () => {
      // The items go, and the focus must not go with them.
      if (menu.contains(document.activeElement)) opener.focus({ preventScroll: true });
      setOpening(undefined);
    };
    const scrolled = ({ target }: Event) => {
      // What it belongs to moves away under it.
      if (target instanceof Node && target.contains(opener)) shut();
    };
    const toggled = (event: Event) => {
      if (event instanceof ToggleEvent && event.newState === 'closed') shut();
    };
    menu.addEventListener('toggle', toggled);
    addEventListener('scroll', scrolled, true);
    addEventListener('resize', shut);
    return () => {
      menu.removeEventListener('toggle', toggled);
      removeEventListener('scroll', scrolled, true);
      removeEventListener('resize', shut);
      // It may have been closed by the browser already: a press beside it, another menu.
      if (menu.matches(':popover-open')) menu.hidePopover();
    };
  }, [opening]);
  return {
    button,
    list,
    isOpen: opening !== undefined,
    open: setOpening,
    close(toButton) {
      // Safari does not focus a button that is pressed, so the popover would give the focus to nobody.
      if (toButton) button.current?.focus({ preventScroll: true });
      setOpening(undefined);
    },
  };
}

export function getItems(menu: HTMLElement): HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>('[role=menuitem]')];
}

function moveTo(menu: HTMLElement, opener: HTMLElement): void {
  // As large as it would like to be, not as the last opening left it.
  Object.assign(menu.style, { maxBlockSize: '', left: '0', top: '0' });
  const size = { width: menu.offsetWidth, height: menu.offsetHeight };
  const view = { width: document.documentElement.clientWidth, height: innerHeight };
  const { left, top, maxHeight } = placeMenu(opener.getBoundingClientRect(), size, view);
  menu.style.left = `${left}px`;
  menu.style.top = `${top}px`;
  menu.style.maxBlockSize = `${maxHeight}px`;
}

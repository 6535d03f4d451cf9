// Puts components on the page for one test and takes them away after it.
import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach } from 'vitest';

const mounted = new Set<HTMLElement>();

afterEach(() => {
  for (const place of mounted) {
    render(null, place);
    place.remove();
  }
  mounted.clear();
});

/** Rendered with its effects run, as a person would find it. */
export function mount(child: ComponentChild): HTMLElement {
  const place = document.createElement('div');
  document.body.append(place);
  mounted.add(place);
  void act(() => render(child, place));
  return place;
}

/** The element that `selector` names; it is an error of the test where there is none. */
export function find<E extends Element = HTMLElement>(place: ParentNode, selector: string): E {
  const found = place.querySelector<E>(selector);
  if (found === null) throw new Error(`There is no ${selector}.`);
  return found;
}

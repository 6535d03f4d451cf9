// Sees what a text does that has become more than text: elements, scripts, windows, frames, requests, other pages.
import type { Page } from 'playwright';
import { expect } from '../expect.ts';

export interface Intrusions {
  /** After the page had the time to do what it was going to do. */
  expectNone(when: string): Promise<void>;
  readonly seen: readonly string[];
}

/** Before the page is opened. `allowed`: the origins that it may ask. */
export async function watchIntrusions(page: Page, allowed: readonly string[]): Promise<Intrusions> {
  const seen: string[] = [];
  await page.exposeBinding('tellIntrusion', (_source, what: string) => void seen.push(what));
  await page.addInitScript(watchPage);
  const context = page.context();
  context.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (!allowed.includes(origin) && protocol !== 'blob:') seen.push(`request: ${request.url()}`);
  });
  context.on('page', (other) => void seen.push(`window: ${other.url()}`));
  page.on('frameattached', (frame) => void seen.push(`frame: ${frame.url()}`));
  page.on('dialog', (dialog) => {
    seen.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return {
    seen,
    async expectNone(when) {
      const found = await page.evaluate(() => {
        const { findForeign } = window;
        return new Promise<string[]>((resolve) => {
          requestAnimationFrame(() => setTimeout(() => resolve(findForeign(document))));
        });
      });
      expect([...seen, ...found], when).toEqual([]);
      expect(allowed, when).toContain(new URL(page.url()).origin);
    },
  };
}

declare global {
  interface Window {
    tellIntrusion(what: string): void;
    /** In the whole page, shadow roots too. */
    findForeign(root: Document | ShadowRoot): string[];
    __pwned(): void;
  }
}

/** Runs in the page, before anything of its own. */
function watchPage(): void {
  // The editor's own pictures have no source: the caret stands beside them. A picture that a function answered is opened from
  // the page's own memory: a text alone cannot make such an address.
  const NEVER =
    'img:not(.cm-widgetBuffer, [src^="blob:"]), img.cm-widgetBuffer[src], iframe, frame, object, embed, base, math, style, video, audio, meta[http-equiv]';
  const tell = (what: string) => window.tellIntrusion(what);
  window.__pwned = () => tell('a script ran');
  for (const name of ['alert', 'confirm', 'prompt', 'open', 'print'] as const) {
    Object.defineProperty(window, name, { value: () => tell(`${name}()`) });
  }
  const isForeign = (element: Element): boolean => {
    if (element.matches(NEVER)) return true;
    const isOwnKind = element.parentElement === document.head || element.parentElement === null;
    if (element.matches('script, link, title') && !isOwnKind) return true;
    return [...element.attributes].some(({ name, value }) => {
      if (/^on|^srcdoc$/i.test(name)) return true;
      if (name === 'style') return /url\(|expression/i.test(value);
      if (!/^(xlink:)?href$|^src$|action$/i.test(name)) return false;
      const { protocol, origin } = new URL(value, location.href);
      return protocol !== 'blob:' && origin !== location.origin;
    });
  };
  const name = (element: Element) => `element: ${element.outerHTML.slice(0, 200)}`;
  window.findForeign = (root) => {
    const all = [...root.querySelectorAll('*')];
    const inner = all.flatMap(({ shadowRoot }) =>
      shadowRoot ? window.findForeign(shadowRoot) : [],
    );
    const isPolluted = Reflect.has({}, 'pwned') ? ['every object has a new member'] : [];
    return [...all.filter(isForeign).map(name), ...inner, ...isPolluted];
  };
  // What stands there for a moment only.
  new MutationObserver((records) => {
    const added = records.flatMap(({ addedNodes }) => [...addedNodes]);
    for (const node of added) {
      if (!(node instanceof Element)) continue;
      for (const one of [node, ...node.querySelectorAll('*')]) if (isForeign(one)) tell(name(one));
    }
  }).observe(document, { childList: true, subtree: true });
}

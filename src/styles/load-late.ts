// Loads a part of the page with its style sheets. It takes the place of Vite's own loader (`late-styles-plugin.ts`), which
// also knows nonces and module preloads: this page uses none, and its start has no bytes to spare.

const sheets = new Map<string, Promise<unknown>>();

function loadSheet(href: string): Promise<unknown> {
  const loading =
    sheets.get(href) ??
    new Promise((resolve, reject) => {
      const link = document.createElement('link');
      link.rel = 'stylesheet';
      link.href = href;
      link.onload = resolve;
      link.onerror = () => {
        // The next who asks tries again.
        sheets.delete(href);
        link.remove();
        reject(new Error(`${href} could not be loaded.`));
      };
      document.head.append(link);
    });
  sheets.set(href, loading);
  return loading;
}

/** Called by what Vite makes of `import('…')`: `files` are the part's style sheets, relative to the script that imports it. */
export async function __vitePreload<Part>(
  load: () => Promise<Part>,
  files: readonly string[] = [],
  base = '',
): Promise<Part> {
  try {
    const own = files.filter((file) => file.endsWith('.css'));
    await Promise.all(own.map((file) => loadSheet(new URL(file, base).href)));
    return await load();
  } catch (error) {
    // Vite's own name for it: the page tells that a newer version may be there (`platform/page/app-shell.ts`).
    dispatchEvent(new Event('vite:preloadError'));
    throw error;
  }
}

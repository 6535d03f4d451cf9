// The catalogue from beside the page: of the page's own origin, and asked for anew at each start.
import type { CatalogueSource } from '../../domain/exchange/catalogue-source.ts';
import type { Refused } from '../../domain/page/ports.ts';

export const catalogueFile: CatalogueSource = {
  async fetch(address) {
    const url = new URL(address, document.baseURI);
    if (url.origin !== location.origin) return refuse(`${address} is not of this page’s origin.`);
    try {
      const answer = await fetch(url, { cache: 'no-cache', credentials: 'same-origin' });
      if (!answer.ok) return refuse(`${address} could not be read: status ${answer.status}.`);
      return { kind: 'fetched', text: await answer.text() };
    } catch (error) {
      return refuse(`${address} could not be read: ${String(error)}`);
    }
  },
};

function refuse(sentence: string): Refused {
  return { kind: 'refused', sentence };
}

// `config.json` from beside the page; read anew at each start, never from the browser's cache.
import { EMPTY_CONFIG } from '../../domain/config/config.ts';
import { parseConfigText, type ReadConfig } from '../../domain/config/parse-config.ts';
import { readSeenAt } from './seen-at.ts';

const ADDRESS = 'config.json';

/** A missing file, or a page served in its place, is one problem among others. */
export async function fetchConfig(): Promise<ReadConfig> {
  try {
    const answer = await fetch(new URL(ADDRESS, document.baseURI), { cache: 'no-store' });
    if (!answer.ok) return toTrouble(`${ADDRESS} could not be read: status ${answer.status}.`);
    return { ...parseConfigText(await answer.text()), seenAt: readSeenAt(answer) };
  } catch (error) {
    return toTrouble(`${ADDRESS} could not be read: ${String(error)}.`);
  }
}

function toTrouble(message: string): ReadConfig {
  return { config: EMPTY_CONFIG, problems: [{ path: ADDRESS, message }] };
}

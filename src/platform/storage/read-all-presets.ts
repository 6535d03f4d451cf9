// Reads every preset, some hundred at a time, so that the page stays free to answer its person.
import { promisifyRequest } from 'idb-keyval';
import { explainNewer, readVersion } from '../../domain/check/stored-version.ts';
import type { Refused } from '../../domain/page/ports.ts';
import type { ClientContextPreset, PayloadPreset } from '../../domain/preset/preset.ts';
import type { FoundPresets } from '../../domain/preset/preset-store.ts';
import { explainUnreadable, parseStoredPreset } from '../../domain/preset/stored-preset.ts';
import { pause } from '../page/pause.ts';
import { deskStore, toRefusal } from './desk-store.ts';
import { DRAFT_PREFIX } from './free-drafts.ts';
import { PRESET_PREFIXES } from './preset-keys.ts';

const AT_ONCE = 200;

/** Client contexts first: there are few, and presets name them. Nothing that is written meanwhile is handed over twice. */
export async function readAllPresets(
  take: (found: FoundPresets) => void,
  signal: AbortSignal,
): Promise<Refused | undefined> {
  try {
    for (const kind of ['client context', 'payload'] as const) {
      await readRange(PRESET_PREFIXES[kind], take, signal);
    }
    const leftAlone = await listNewerDrafts();
    if (leftAlone.length > 0 && !signal.aborted) take({ presets: [], contexts: [], leftAlone });
    return undefined;
  } catch (error) {
    return toRefusal(error);
  }
}

/** After a step back to an older page, what somebody had typed in the newer one is not gone: that is said. */
async function listNewerDrafts(): Promise<string[]> {
  const range = IDBKeyRange.bound(DRAFT_PREFIX, `${DRAFT_PREFIX}\uffff`);
  const drafts: unknown[] = await deskStore('readonly', (store) =>
    promisifyRequest(store.getAll(range)),
  );
  return drafts.flatMap((draft) => {
    const read = readVersion(draft, []);
    return read.kind === 'newer' ? [explainNewer('An unfinished request', read.version)] : [];
  });
}

async function readRange(
  prefix: string,
  take: (found: FoundPresets) => void,
  signal: AbortSignal,
): Promise<void> {
  let after = prefix;
  while (!signal.aborted) {
    const range = IDBKeyRange.bound(after, `${prefix}\uffff`, true);
    const [keys, values] = await deskStore('readonly', (store) =>
      Promise.all([
        promisifyRequest(store.getAllKeys(range, AT_ONCE)),
        promisifyRequest(store.getAll(range, AT_ONCE) as IDBRequest<unknown[]>),
      ]),
    );
    const last = keys.at(-1);
    if (signal.aborted || last === undefined) return;
    take(toFound(keys.map(String), values));
    if (keys.length < AT_ONCE) return;
    after = String(last);
    await pause();
  }
}

function toFound(keys: readonly string[], values: readonly unknown[]): FoundPresets {
  const presets: PayloadPreset[] = [];
  const contexts: ClientContextPreset[] = [];
  const leftAlone: string[] = [];
  for (const [at, value] of values.entries()) {
    const read = parseStoredPreset(value);
    if (read.kind === 'newer') leftAlone.push(explainNewer('A preset', read.version));
    else if (read.kind === 'unreadable')
      leftAlone.push(explainUnreadable(keys[at] ?? '', read.problems));
    else if (read.preset.kind === 'payload') presets.push(read.preset);
    else contexts.push(read.preset);
  }
  return { presets, contexts, leftAlone };
}

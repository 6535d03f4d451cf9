// The environments that were set up in this browser: what is stored, and what of it can be used.
import type { Problem } from '../check/problem.ts';
import { explainNewer, readVersion } from '../check/stored-version.ts';
import type { Environment } from '../config/config.ts';
import { toEntry } from '../config/environment-entry.ts';
import { parseConfig } from '../config/parse-config.ts';
import { toFreeId } from './environment-id.ts';

export interface KeptEnvironments {
  readonly environments: readonly Environment[];
  readonly problems: readonly Problem[];
}

/** Entries as `config.json` has them, good or not: whoever writes leaves alone what it cannot read. */
export type KeptEntries =
  | { readonly kind: 'entries'; readonly entries: readonly unknown[] }
  | { readonly kind: 'newer'; readonly sentence: string };

/** Never throws. Nothing stored is no environment and no problem; what is no list counts as nothing. */
export function readEntries(stored: unknown): KeptEntries {
  const read = readVersion(stored, []);
  if (read.kind === 'newer') {
    const what = 'The list of environments that were set up in this browser';
    return { kind: 'newer', sentence: explainNewer(what, read.version) };
  }
  const entries = read.kind === 'readable' ? read.value.environments : [];
  return { kind: 'entries', entries: Array.isArray(entries) ? entries : [] };
}

export function parseKept(stored: unknown): KeptEnvironments {
  const read = readEntries(stored);
  if (read.kind === 'newer') {
    return { environments: [], problems: [{ path: 'this browser', message: read.sentence }] };
  }
  const { config, problems } = parseConfig({ version: 1, environments: read.entries });
  return { environments: config.environments, problems };
}

/** What is stored: like a `config.json`, with the version of its own shape. */
export function toStoredEntries(entries: readonly unknown[]): object {
  return { version: 1, environments: entries };
}

/** Another tab may have taken the id meanwhile: then this one gets the next that is free. */
export function addEntry(
  entries: readonly unknown[],
  environment: Environment,
): { readonly entries: readonly unknown[]; readonly environment: Environment } {
  const taken = entries.flatMap((entry) => readId(entry) ?? []);
  const isTaken = taken.includes(environment.id);
  const id = isTaken ? toFreeId(environment.name, taken) : environment.id;
  const added = { ...environment, id };
  return { entries: [...entries, toEntry(added)], environment: added };
}

export function removeEntry(entries: readonly unknown[], id: string): readonly unknown[] {
  return entries.filter((entry) => readId(entry) !== id);
}

function readId(entry: unknown): string | undefined {
  if (typeof entry !== 'object' || entry === null || !('id' in entry)) return undefined;
  return typeof entry.id === 'string' ? entry.id : undefined;
}

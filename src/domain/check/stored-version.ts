// Reads a stored value by the version of its shape: as it is, brought up to date, or left alone.
import type { Problem } from './problem.ts';

type StoredRecord = Readonly<Record<string, unknown>>;

/** From one version's shape to the next one's, `version` aside. It may throw when the value is not of its shape. */
export type Upgrade = (value: StoredRecord) => StoredRecord;

export type ReadVersion =
  /** The value without its `version`, in today's shape, to be checked; `from` is the version it was stored in. */
  | { readonly kind: 'readable'; readonly value: StoredRecord; readonly from: number }
  /** Written by a newer page: leave it untouched and say so. */
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'unreadable'; readonly problems: readonly Problem[] };

/** `upgrades[0]` leads from version 1 to 2, and so on; today's version is one more than there are upgrades. Never throws. */
export function readVersion(stored: unknown, upgrades: readonly Upgrade[]): ReadVersion {
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) {
    return toUnreadable('$', 'This is no stored object.');
  }
  const { version, ...rest } = stored as StoredRecord;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return toUnreadable('$.version', 'version must be a whole number from 1.');
  }
  const today = upgrades.length + 1;
  if (version > today) return { kind: 'newer', version };
  try {
    const value = upgrades.slice(version - 1).reduce<StoredRecord>((old, step) => step(old), rest);
    return { kind: 'readable', value, from: version };
  } catch (error) {
    return toUnreadable('$', `This is not of version ${version}’s shape (${String(error)}).`);
  }
}

export function explainNewer(what: string, version: number): string {
  return `${what} was written by a newer page (shape ${version}). It is left as it is: reload to get that page.`;
}

function toUnreadable(path: string, message: string): ReadVersion {
  return { kind: 'unreadable', problems: [{ path, message }] };
}

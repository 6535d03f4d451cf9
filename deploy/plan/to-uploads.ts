// Which file goes up when and how, so that a page that is open, or is opened in the middle, finds what it needs.
import { lookup } from 'mrmime';
import type { Upload } from './step.ts';

/** A build's files by their path in it, with slashes. */
export interface BuiltFile {
  readonly key: string;
  readonly file: string;
}

/** Vite's names: another content has another name, so these never change. Those of earlier builds are kept for open tabs. */
const HASHED = /^assets\/.+-[\w-]{8}\.\w+(\.map)?$/;

/**
 * Last, in this order. The page names the assets. The service worker takes over a build only when it finds all of it
 * as it was built, `index.html` included.
 */
const LAST = ['config.json', 'index.html', 'sw.js'];

const FOREVER = 'public, max-age=31536000, immutable';
const ALWAYS_ASK = 'no-cache';

/** Config and catalogue are the owner's: those of the build are samples. */
const SAMPLES = ['config.json', 'catalogue.json'];

/** Throws when the build is not one of the page. `catalogue` is the path of the owner's. */
export function toUploads(
  built: readonly BuiltFile[],
  catalogue: string | undefined,
): readonly Upload[] {
  const files: { key: string; file?: string }[] = [
    ...built.filter(({ key }) => !SAMPLES.includes(key)),
    ...(catalogue === undefined ? [] : [{ key: 'catalogue.json', file: catalogue }]),
    { key: 'config.json' },
  ];
  for (const key of LAST) {
    if (!files.some((file) => file.key === key)) throw new Error(`The build has no ${key}.`);
  }
  return files
    .toSorted((a, b) => toRank(a.key) - toRank(b.key) || (a.key < b.key ? -1 : 1))
    .map(({ key, file }) => ({
      kind: 'upload',
      key,
      file,
      contentType: toContentType(key),
      cacheControl: HASHED.test(key) ? FOREVER : ALWAYS_ASK,
    }));
}

function toRank(key: string): number {
  if (HASHED.test(key)) return 0;
  return 2 + LAST.indexOf(key);
}

function toContentType(key: string): string {
  const type = lookup(key);
  if (type === undefined) throw new Error(`${key} has a name from which no content type follows.`);
  return type.startsWith('text/') ? `${type}; charset=utf-8` : type;
}

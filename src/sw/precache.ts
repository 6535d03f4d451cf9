// The files of this build, as `precache-plugin.ts` writes them in when the page is built.

export interface Precache {
  /** Another one with any other file. */
  readonly build: string;
  /** By path below the scope: the SHA-256 in hex; empty where the name itself changes with the content. */
  readonly files: Readonly<Record<string, string>>;
}

declare const PRECACHE: Precache;

export const precache: Precache = PRECACHE;

export const PAGE_PATH = 'index.html';

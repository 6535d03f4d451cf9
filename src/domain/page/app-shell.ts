// The port to the page's own files: which version runs, which waits, which part is missing.

/**
 * - `update waiting`: a newer version is here, whole, and waits to be let in.
 * - `updated elsewhere`: another tab has let it in; this one still runs the version that it was opened with.
 * - `settings changed`: the same version, but config.json allows other endpoints than when this page was opened.
 * - `part missing`: a part that this page loads late did not come.
 */
export type ShellNews =
  | 'update waiting'
  | 'updated elsewhere'
  | 'settings changed'
  | 'part missing';

export interface AppShell {
  /** Each news as it comes, for as long as the page stands. */
  onNews(tell: (news: ShellNews) => void): void;
  /** Lets in a version that waits, where there is one, then loads the page anew. Never unasked. */
  reload(): Promise<void>;
}

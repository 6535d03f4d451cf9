// Port: whether this browser promises to keep what the page stores.

export type StorageHealth =
  /** It is cleared only by its person. */
  | { readonly kind: 'persistent' }
  /** The browser may clear it; `sentence` says when. */
  | { readonly kind: 'may be cleared'; readonly sentence: string }
  | { readonly kind: 'refused'; readonly sentence: string };

export interface StorageKeeper {
  /** What the browser says without being asked for more. */
  look(): Promise<StorageHealth>;
  /** Asks for persistent storage; some browsers ask their person. */
  ask(): Promise<StorageHealth>;
}

/** What the page remembers of backups and of having asked. */
export interface KeepingRecord {
  readonly askedAt?: number;
  /** Epoch milliseconds of the last export of everything. */
  readonly backedUpAt?: number;
}

export interface KeepingStore {
  read(): Promise<KeepingRecord>;
  keep(record: KeepingRecord): Promise<void>;
}

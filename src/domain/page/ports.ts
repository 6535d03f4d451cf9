// Ports to the page's own surroundings: the connection, files and the clipboard.

export interface Connection {
  /** What the browser says; false means that nothing can be sent, true promises nothing. */
  isOnline(): boolean;
  /** Called at each change; the answer ends it. */
  onChange(listener: () => void): () => void;
}

export interface Outfile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly contentType: string;
}

export interface Refused {
  readonly kind: 'refused';
  readonly sentence: string;
}

/** `cancelled`: the person closed the dialog, which is no failure. */
export type Saved = { readonly kind: 'saved' } | { readonly kind: 'cancelled' } | Refused;

export interface Files {
  download(file: Outfile): void;
  /** Whether this browser can write to a place that the person picks. */
  readonly canSaveAs: boolean;
  saveAs(file: Outfile): Promise<Saved>;
}

export interface Clipboard {
  copy(text: string): Promise<{ readonly kind: 'copied' } | Refused>;
}

/** Gives the page's thread away for a moment, so that what a person does meanwhile is answered. */
export type Pause = () => Promise<void>;

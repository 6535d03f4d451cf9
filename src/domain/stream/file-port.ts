// Port: a file that the person picks and that a response is written to while it arrives.
import type { Refused } from '../page/ports.ts';

export interface FileWriter {
  readonly name: string;
  /** Settles when there is room for more. After a refusal nothing more can be written. Never rejects. */
  write(bytes: Uint8Array): Promise<Refused | undefined>;
  /** What was written stands in the file from now on. Never rejects. */
  close(): Promise<Refused | undefined>;
  /** Nothing is to be written after all: a file that was there before stays as it was. */
  abandon(): Promise<void>;
}

/** `cancelled`: the person closed the dialog, which is no failure. */
export type Picked =
  | { readonly kind: 'picked'; readonly writer: FileWriter }
  | { readonly kind: 'cancelled' }
  | Refused;

export interface FilePicker {
  /** Whether this browser can write to a place that the person picks. */
  readonly canPick: boolean;
  /** Only from a press: the browser asks for one. Never rejects. */
  pick(suggestedName: string): Promise<Picked>;
}

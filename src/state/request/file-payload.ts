// A payload from a file: its bytes are sent as they are; what was typed before waits until it is removed.
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Payload } from '../../domain/request/draft.ts';
import { toPayloadLimit } from '../../domain/request/limits.ts';
import { formatBytes } from '../../domain/text/figures.ts';
import { decodeUtf8 } from '../../domain/text/utf8.ts';
import type { DraftState } from './draft-state.ts';

/** What a browser's File offers of itself. */
export interface PickedFile {
  readonly name: string;
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

export interface FilePayloadState {
  /** Why the last file was not taken. */
  readonly trouble: ReadonlySignal<string | undefined>;
  take(file: PickedFile): Promise<void>;
  /** Back to what was typed before. */
  remove(): void;
  /** The file's text as if it had been typed; only where that gives the same bytes. */
  editAsText(): void;
}

export function createFilePayload(draft: DraftState): FilePayloadState {
  const trouble = signal<string | undefined>(undefined);
  let typed: Payload = { kind: 'text', text: '' };
  let newest = 0;

  return {
    trouble,
    async take(file) {
      newest += 1;
      const mine = newest;
      trouble.value = explainSize(file);
      if (trouble.value !== undefined) return;
      const read = await readBytes(file);
      if (mine !== newest) return;
      if (typeof read === 'string') {
        trouble.value = read;
        return;
      }
      const { payload } = draft.draft.value;
      if (payload.kind === 'text') typed = payload;
      draft.update({ payload: { kind: 'file', name: file.name, bytes: read } });
    },
    remove() {
      draft.update({ payload: typed });
    },
    editAsText() {
      const text = toEditableText(draft.draft.value.payload);
      if (text !== undefined) draft.update({ payload: { kind: 'text', text } });
    },
  };
}

/** Undefined for bytes that are no UTF-8: as text they would be others. */
export function toEditableText(payload: Payload): string | undefined {
  if (payload.kind === 'text') return payload.text;
  const { text, exact } = decodeUtf8(payload.bytes);
  return exact ? text : undefined;
}

/** Read only what could be sent: a film dropped by mistake stays on the disk. */
function explainSize({ name, size }: PickedFile): string | undefined {
  const limit = toPayloadLimit('RequestResponse');
  if (size <= limit) return undefined;
  return `${name} has ${formatBytes(size)}; Lambda takes ${formatBytes(limit)} at most. It was not opened.`;
}

async function readBytes(file: PickedFile): Promise<Uint8Array | string> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    return `${file.name} could not be read (${String(error)}). A folder cannot be sent, a file can.`;
  }
}

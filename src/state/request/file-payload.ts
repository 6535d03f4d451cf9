// A payload from a file: its bytes are sent as they are; what was typed before waits until it is removed.
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Payload } from '../../domain/request/draft.ts';
import { toPayloadLimit } from '../../domain/request/limits.ts';
import { formatBytes } from '../../domain/text/figures.ts';
import type { DraftState } from './draft-state.ts';
import type { LoadedChecks } from './loaded-checks.ts';

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
  /** The file's text, where as text it has the same bytes. */
  readonly asText: ReadonlySignal<string | undefined>;
  /** The file's text as if it had been typed; only where that gives the same bytes. */
  editAsText(): void;
}

export function createFilePayload(
  draft: DraftState,
  checks: ReadonlySignal<LoadedChecks>,
): FilePayloadState {
  const trouble = signal<string | undefined>(undefined);
  let typed: Payload = { kind: 'text', text: '' };
  let newest = 0;
  const asText = computed(() => {
    const { payload } = draft.draft.value;
    const loaded = checks.value;
    if (payload.kind === 'text' || loaded.kind !== 'ready') return undefined;
    return loaded.checks.toPayloadText(payload);
  });

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
    asText,
    editAsText() {
      const text = asText.peek();
      if (text !== undefined) draft.update({ payload: { kind: 'text', text } });
    },
  };
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

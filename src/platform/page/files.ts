// Files out of the page: a download, or a place that the person picks.
import type { Files, Outfile, Saved } from '../../domain/page/ports.ts';

/** The parts of the File System Access API that are used; Chromium has it, others do not. */
interface SavePicker {
  showSaveFilePicker(options: { suggestedName: string }): Promise<FileSystemFileHandle>;
}

/** Long enough for a browser to begin reading a blob that it was just told to download. */
const RELEASE_AFTER_MS = 60_000;

export function createFiles(): Files {
  const page: object = globalThis;
  const picker = 'showSaveFilePicker' in page ? (page as SavePicker) : undefined;
  return {
    download,
    canSaveAs: picker !== undefined,
    saveAs: (file) =>
      picker === undefined ? refuse('This browser has no “Save as”.') : saveAs(file, picker),
  };
}

function download(file: Outfile): void {
  const address = URL.createObjectURL(toBlob(file));
  const link = document.createElement('a');
  link.href = address;
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), RELEASE_AFTER_MS);
}

async function saveAs(file: Outfile, picker: SavePicker): Promise<Saved> {
  try {
    const handle = await picker.showSaveFilePicker({ suggestedName: file.name });
    const stream = await handle.createWritable();
    await stream.write(toBlob(file));
    await stream.close();
    return { kind: 'saved' };
  } catch (error) {
    const isCancelled = error instanceof DOMException && error.name === 'AbortError';
    if (isCancelled) return { kind: 'cancelled' };
    return refuse(`The file could not be written: ${String(error)}.`);
  }
}

async function refuse(sentence: string): Promise<Saved> {
  return { kind: 'refused', sentence };
}

function toBlob({ bytes, contentType }: Outfile): Blob {
  // A view on a buffer that is shared between threads cannot be a blob's part; ours never is.
  return new Blob([bytes as Uint8Array<ArrayBuffer>], { type: contentType });
}

// Writing to a file that the person picks, while the bytes arrive. Chromium has it, others do not.
import type { Refused } from '../../domain/page/ports.ts';
import type { FilePicker, FileWriter, Picked } from '../../domain/stream/file-port.ts';

/** The part of the File System Access API that is used. */
interface SavePicker {
  showSaveFilePicker(options: { suggestedName: string }): Promise<FileSystemFileHandle>;
}

export function createFilePicker(): FilePicker {
  const page: object = globalThis;
  // Asked anew at each press: what is there is what counts.
  const find = () => ('showSaveFilePicker' in page ? (page as SavePicker) : undefined);
  return {
    get canPick() {
      return find() !== undefined;
    },
    async pick(suggestedName): Promise<Picked> {
      const picker = find();
      if (picker === undefined) return refuse('This browser cannot write to a file that you pick.');
      try {
        const handle = await picker.showSaveFilePicker({ suggestedName });
        const stream = await handle.createWritable();
        return { kind: 'picked', writer: createWriter(handle.name, stream) };
      } catch (error) {
        if (isNamed(error, 'AbortError')) return { kind: 'cancelled' };
        return refuse(`The file could not be opened for writing: ${explain(error)}`);
      }
    },
  };
}

function createWriter(name: string, stream: FileSystemWritableFileStream): FileWriter {
  const tell = (work: Promise<void>): Promise<Refused | undefined> =>
    work.then(
      () => undefined,
      (error: unknown) => refuse(explain(error)),
    );
  return {
    name,
    // A view on a buffer that is shared between threads could not be written; ours never is.
    write: (bytes) => tell(stream.write(bytes as Uint8Array<ArrayBuffer>)),
    close: () => tell(stream.close()),
    async abandon() {
      await tell(stream.abort());
    },
  };
}

function explain(error: unknown): string {
  if (isNamed(error, 'QuotaExceededError')) return 'the disk is full.';
  if (isNamed(error, 'NotAllowedError')) return 'the permission to write to it was taken back.';
  if (isNamed(error, 'NotFoundError')) return 'it is not there any more.';
  return `${String(error)}.`;
}

function isNamed(error: unknown, name: string): boolean {
  return error instanceof DOMException && error.name === name;
}

function refuse(sentence: string): Refused {
  return { kind: 'refused', sentence };
}

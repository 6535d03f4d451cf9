// A file written to a place that the person picks. Loaded when somebody asks for it.
import type { Outfile, Refused, Saved } from '../../domain/page/ports.ts';
import { toBlob } from './to-blob.ts';

/** The parts of the File System Access API that are used; Chromium has it, others do not. */
interface SavePicker {
  showSaveFilePicker(options: { suggestedName: string }): Promise<FileSystemFileHandle>;
}

/** The picker is asked for within the few seconds in which a press still counts as the person's own. */
export async function saveAs(file: Outfile): Promise<Saved> {
  const page: object = globalThis;
  if (!('showSaveFilePicker' in page)) return refuse('This browser has no “Save as”.');
  try {
    const handle = await (page as SavePicker).showSaveFilePicker({ suggestedName: file.name });
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

function refuse(sentence: string): Refused {
  return { kind: 'refused', sentence };
}

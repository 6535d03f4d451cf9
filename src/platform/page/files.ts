// Files out of the page: a download, or a place that the person picks.
import type { Files, Outfile, Saved } from '../../domain/page/ports.ts';
import { toBlob } from './to-blob.ts';

/** Long enough for a browser to begin reading a blob that it was just told to download. */
const RELEASE_AFTER_MS = 60_000;

export function createFiles(): Files {
  return { download, canSaveAs: 'showSaveFilePicker' in globalThis, saveAs };
}

function download(file: Outfile): void {
  const address = URL.createObjectURL(toBlob(file));
  const link = document.createElement('a');
  link.href = address;
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), RELEASE_AFTER_MS);
}

async function saveAs(file: Outfile): Promise<Saved> {
  return import('./save-as.ts').then(
    (part) => part.saveAs(file),
    (error: unknown) => ({
      kind: 'refused',
      sentence: `The part of this page that saves could not be loaded (${String(error)}). Download works.`,
    }),
  );
}

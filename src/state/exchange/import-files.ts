// Reads picked files one after the other: what is in them, or why nothing is taken.
import {
  guessFunctionName,
  type ReadImportFile,
  readImportFile,
} from '../../domain/exchange/read-import-file.ts';
import { formatBytes } from '../../domain/text/figures.ts';
import { decodeUtf8 } from '../../domain/text/utf8.ts';
import type { PickedFile } from '../request/file-payload.ts';

export interface ImportFile {
  readonly name: string;
  /** For test events that do not name their function; empty for none. */
  readonly functionName: string;
  /** Kept to be read again under another function; empty where nothing was taken. */
  readonly text: string;
  readonly read: ReadImportFile;
}

/** Far beyond any backup of texts, and little enough to be read at once. */
const FILE_BYTES = 50 * 1024 * 1024;

/** Never rejects. */
export async function openImportFile(file: PickedFile): Promise<ImportFile> {
  const { name, size } = file;
  if (size > FILE_BYTES) {
    return refuse(
      name,
      `It has ${formatBytes(size)}; files up to ${formatBytes(FILE_BYTES)} are read.`,
    );
  }
  const bytes = await readBytes(file);
  if (typeof bytes === 'string') return refuse(name, bytes);
  const { text, exact } = decodeUtf8(bytes);
  if (!exact) return refuse(name, 'It is not text in UTF-8, so it would be taken wrongly.');
  return readText(name, text, guessFunctionName(name));
}

/** The same file with its events given to a function. */
export function nameFunction({ name, text }: ImportFile, functionName: string): ImportFile {
  return readText(name, text, functionName);
}

function readText(name: string, text: string, functionName: string): ImportFile {
  return { name, text, functionName, read: readImportFile(text, name, functionName) };
}

function refuse(name: string, sentence: string): ImportFile {
  return { name, text: '', functionName: '', read: { kind: 'refused', sentence } };
}

async function readBytes(file: PickedFile): Promise<Uint8Array | string> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    return `It could not be read (${String(error)}). A folder cannot be imported, its files can.`;
  }
}

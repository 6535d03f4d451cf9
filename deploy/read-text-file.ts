// A file's text for a command that checks it; what cannot be read is said on stderr.
import { readFile } from 'node:fs/promises';

export async function readTextFile(file: string): Promise<string | undefined> {
  try {
    const bytes = await readFile(file);
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    const why = error instanceof TypeError ? 'it is not text in UTF-8' : String(error);
    process.stderr.write(`${file}: This file cannot be read: ${why}.\n`);
    return undefined;
  }
}

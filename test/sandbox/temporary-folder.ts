// A throw-away folder of files, so that a test shows the handlers that it runs.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface TemporaryFolder {
  readonly path: string;
  write(files: Readonly<Record<string, string>>): Promise<void>;
  remove(): Promise<void>;
}

/** File name, with its subfolder if any, to text. */
export async function makeFolder(
  files: Readonly<Record<string, string>>,
): Promise<TemporaryFolder> {
  const path = await mkdtemp(join(tmpdir(), 'invoke-desk-'));
  const folder: TemporaryFolder = {
    path,
    async write(more) {
      for (const [name, text] of Object.entries(more)) {
        await mkdir(dirname(join(path, name)), { recursive: true });
        await writeFile(join(path, name), text);
      }
    },
    remove: () => rm(path, { recursive: true, force: true }),
  };
  await folder.write(files);
  return folder;
}

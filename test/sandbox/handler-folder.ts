// A throw-away folder of handlers, so that a test shows the code that it runs.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface HandlerFolder {
  readonly path: string;
  write(files: Readonly<Record<string, string>>): Promise<void>;
  remove(): Promise<void>;
}

/** File name, with its subfolder if any, to text. */
export async function makeHandlerFolder(
  files: Readonly<Record<string, string>>,
): Promise<HandlerFolder> {
  const path = await mkdtemp(join(tmpdir(), 'invoke-desk-'));
  const folder: HandlerFolder = {
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

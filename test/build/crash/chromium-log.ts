// Chromium keeps IndexedDB in LevelDB, whose log takes every write first.
//
// A kill in the middle of a write leaves half a record at the log’s end. The next start reads up to there, loses
// nothing, and goes on writing behind the half record (LevelDB’s `reuse_logs`). The start after that takes the half
// record in the middle for corruption, and Chromium then deletes the whole database of the page without a word.
// Seen with Chromium 156; no page can keep its own database from that.
import { readdir, readFile, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';

/** Whether Chromium has begun a new database at the start that goes on now. */
export async function isDatabaseNew(profile: string): Promise<boolean> {
  const folder = await findFolder(profile);
  if (folder === undefined) return false;
  return (await readFile(join(folder, 'LOG'), 'utf8')).includes('since it was missing');
}

/** Leaves half of the last record, as a kill in the middle of writing it does. */
export async function tearLog(profile: string): Promise<void> {
  const folder = (await findFolder(profile)) ?? '';
  const logs = (await readdir(folder)).filter((name) => name.endsWith('.log')).sort();
  const newest = join(folder, logs.at(-1) ?? '');
  await truncate(newest, (await stat(newest)).size - 10);
}

async function findFolder(profile: string): Promise<string | undefined> {
  const databases = join(profile, 'Default', 'IndexedDB');
  const names = await readdir(databases).catch(() => []);
  const name = names.find((one) => one.endsWith('.leveldb'));
  return name && join(databases, name);
}

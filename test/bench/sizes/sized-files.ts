// Files by what they weigh on their way: brotli at its best, as a static host stores them.
import { brotliCompressSync } from 'node:zlib';
import { formatKilobytes } from '../report.ts';

export interface SizedFile {
  /** Without the host. */
  readonly path: string;
  /** After brotli. */
  readonly bytes: number;
}

const known = new Map<string, SizedFile>();

export async function sizeFiles(urls: readonly string[]): Promise<readonly SizedFile[]> {
  return Promise.all(urls.map(async (url) => known.get(url) ?? (await sizeFile(url))));
}

async function sizeFile(url: string): Promise<SizedFile> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url} answers with the status ${answer.status}.`);
  const bytes = brotliCompressSync(await answer.arrayBuffer()).length;
  const sized = { path: new URL(url).pathname, bytes };
  known.set(url, sized);
  return sized;
}

export function sumBytes(files: readonly SizedFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

export function formatFiles(files: readonly SizedFile[]): string {
  return files.map(({ path, bytes }) => `${path} ${formatKilobytes(bytes)}`).join(', ');
}

// How much memory a process holds right now, read from outside as Lambda does it.
import { readFileSync } from 'node:fs';

/** Kilobytes; undefined where the system has no /proc or the process has gone. */
export function readRssKb(pid: number | undefined): number | undefined {
  if (process.platform !== 'linux' || pid === undefined) return undefined;
  try {
    const size = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return size === undefined ? undefined : Number(size);
  } catch {
    // The process ended between two looks.
    return undefined;
  }
}

// How full the memory was.
import type { Report } from '../log/report.ts';

export interface MemoryUse {
  readonly usedMb: number;
  readonly sizeMb: number;
  /** 1 is all of it. */
  readonly share: number;
  readonly state: 'room' | 'tight' | 'full';
}

/** From here on a slightly larger payload may be one too many. */
const TIGHT = 0.9;

/** Undefined where the log tail does not say. */
export function toMemoryUse({ maxMemoryUsedMb, memorySizeMb }: Report): MemoryUse | undefined {
  if (maxMemoryUsedMb === undefined || memorySizeMb === undefined) return undefined;
  const share = memorySizeMb > 0 ? maxMemoryUsedMb / memorySizeMb : 1;
  const state = share >= 1 ? 'full' : share >= TIGHT ? 'tight' : 'room';
  return { usedMb: maxMemoryUsedMb, sizeMb: memorySizeMb, share, state };
}

export function explainMemory({ share, state }: MemoryUse): string {
  const percent = `${Math.floor(share * 100)} %`;
  switch (state) {
    case 'room':
      return `${percent} of it`;
    case 'tight':
      return `${percent}: nearly full. A larger payload may not fit`;
    case 'full':
      return `${percent}: full. The function may have been stopped for it; give it more memory`;
  }
}

// Which lines of a log are shown, by their level.
import type { LogLevel, LogLine } from '../log-line.ts';

export const LEVEL_GROUPS = ['error', 'warn', 'info', 'debug', 'other'] as const;
/** `other`: lines without a level, as Lambda's own are. */
export type LevelGroup = (typeof LEVEL_GROUPS)[number];

const GROUPS: Readonly<Record<LogLevel, LevelGroup>> = {
  fatal: 'error',
  error: 'error',
  warn: 'warn',
  info: 'info',
  debug: 'debug',
  trace: 'debug',
};

function toLevelGroup({ level }: LogLine): LevelGroup {
  return level === undefined ? 'other' : GROUPS[level];
}

export function countLevels(lines: readonly LogLine[]): Readonly<Record<LevelGroup, number>> {
  const counts: Record<LevelGroup, number> = { error: 0, warn: 0, info: 0, debug: 0, other: 0 };
  for (const line of lines) counts[toLevelGroup(line)] += 1;
  return counts;
}

export function filterLines(
  lines: readonly LogLine[],
  hidden: ReadonlySet<LevelGroup>,
): readonly LogLine[] {
  return hidden.size === 0 ? lines : lines.filter((line) => !hidden.has(toLevelGroup(line)));
}

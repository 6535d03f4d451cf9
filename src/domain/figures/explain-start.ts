// Cold or warm, and what that means for whoever looks at the durations.
import type { Report } from '../log/report.ts';
import { formatDuration } from '../text/figures.ts';

export interface StartTold {
  readonly word: 'warm' | 'cold' | 'restored' | undefined;
  readonly meaning: string;
}

export function explainStart({ coldStart, initMs, restoreMs }: Report): StartTold {
  if (restoreMs !== undefined) {
    const meaning = `SnapStart made the environment from a snapshot in ${formatDuration(restoreMs)}; the next run finds it ready`;
    return { word: 'restored', meaning };
  }
  if (coldStart === undefined) return { word: undefined, meaning: 'not in the log tail' };
  if (!coldStart) return { word: 'warm', meaning: 'an environment was there already' };
  const took = initMs === undefined ? '' : ` in ${formatDuration(initMs)}`;
  return {
    word: 'cold',
    meaning: `Lambda made a new environment${took}; the next run finds it ready`,
  };
}

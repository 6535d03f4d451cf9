// The rows of 10,000 presets: one filled profile for all of them, beside one with three presets.
import type { Ground } from '../ground.ts';
import type { Row } from '../row.ts';
import { createPresets } from '../ten-thousand-presets.ts';
import { fillProfile } from './fill.ts';
import { measureKeystroke } from './measure-keystroke.ts';
import { measureOfflineStart } from './measure-offline-start.ts';
import { measureStartWithMany } from './measure-start-with-many.ts';
import { openProfile } from './profile.ts';

export interface PresetRounds {
  /** Pairs of starts, many presets against few. */
  readonly starts: number;
  /** Pairs of starts of the whole browser, offline against online. */
  readonly coldStarts: number;
}

export async function measurePresets(
  ground: Ground,
  rounds: PresetRounds,
): Promise<readonly Row[]> {
  const [many, few] = [await openProfile(ground.startProbe), await openProfile(ground.startProbe)];
  try {
    await fillProfile(many, ground.pageUrl, createPresets());
    await fillProfile(few, ground.pageUrl, createPresets(3));
    const start = await measureStartWithMany({ many, few }, ground.pageUrl, rounds.starts);
    const keystroke = await measureKeystroke(many, ground.pageUrl);
    const offline = await measureOfflineStart(many, ground, rounds.coldStarts);
    return [start, keystroke, offline];
  } finally {
    await Promise.all([many.close(), few.close()]);
  }
}

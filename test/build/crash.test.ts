// The browser is killed while it saves: what was reported done is there afterwards, and nothing is half there.
import { describe, it } from 'vitest';
import { expect } from '../app/expect.ts';
import { startChromium } from './crash/killable-browser.ts';
import { killOverAndOver } from './crash/rounds.ts';
import { takeSeed } from './dice.ts';

const KILLS = 100;
const seed = takeSeed();

describe.skipIf(process.platform === 'win32')(
  'a browser that is killed in the middle of saving',
  () => {
    it('keeps every save that was reported done, whole, and imports in whole or not at all', async () => {
      const ended = await killOverAndOver({ kills: KILLS, seed, start: startChromium });
      console.log(
        `${ended.kills} kills, ${ended.saved} saves reported, ${ended.unreported} more found, seed ${seed}`,
      );
      expect(ended.problems, `SEED=${seed}`).toEqual([]);
      expect(ended.kills).toBe(KILLS);
      expect(ended.saved).toBeGreaterThan(KILLS);
    }, 600_000);
  },
);

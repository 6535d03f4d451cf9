import { describe, expect, it } from 'vitest';
import { withSandbox } from '../with-sandbox.ts';
import { createDeskClient } from './desk-client.ts';

describe('the times of a token', () => {
  it('are as short as they are asked for, in whole seconds', async () => {
    await withSandbox({ idTokenLifetimeMs: 90_000 }, async (sandbox) => {
      const desk = createDeskClient(sandbox);
      const tokens = await desk.signIn('erika');
      const { exp, iat } = desk.readClaims(tokens);
      expect([exp - iat, tokens.expires_in]).toEqual([90, 90]);
    });
  });

  it('are by the clock of the pretended AWS', async () => {
    await withSandbox({ serverClockOffsetMs: -600_000 }, async (sandbox) => {
      const desk = createDeskClient(sandbox);
      const tokens = await desk.signIn('erika');
      const { iat, exp, auth_time = 0 } = desk.readClaims(tokens);
      const nowS = Date.now() / 1000 - 600;
      for (const timeS of [iat, auth_time, exp - 3600]) {
        expect(Math.abs(timeS - nowS)).toBeLessThan(60);
      }
    });
  });
});

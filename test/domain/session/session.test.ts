import { describe, expect, it } from 'vitest';
import { RENEWAL_MARGIN_MS, toRenewalTime } from '../../../src/domain/session/session.ts';

const MINUTE_MS = 60_000;

describe('toRenewalTime', () => {
  it('is five minutes before credentials of an hour end', () => {
    expect(toRenewalTime(0, 60 * MINUTE_MS)).toBe(55 * MINUTE_MS);
    expect(RENEWAL_MARGIN_MS).toBe(5 * MINUTE_MS);
  });

  it('is a quarter of their life before shorter ones end, so that they are used at all', () => {
    expect(toRenewalTime(1000, 1000 + 4 * MINUTE_MS)).toBe(1000 + 3 * MINUTE_MS);
  });

  it('is at once for credentials that came after their end', () => {
    expect(toRenewalTime(5000, 4000)).toBe(4000);
  });
});

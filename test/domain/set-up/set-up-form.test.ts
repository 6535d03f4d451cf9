import { describe, expect, it } from 'vitest';
import type { SetUpForm } from '../../../src/domain/set-up/set-up-form.ts';
import { cautionRegion, EMPTY_FORM, toRegion } from '../../../src/domain/set-up/set-up-form.ts';
import { POOL } from '../config/samples.ts';

const form = (change: Partial<SetUpForm>) => ({ ...EMPTY_FORM, ...change });

describe('the region', () => {
  it('is read off the pool’s id until somebody types another', () => {
    expect(toRegion(form({ identityPoolId: ` ${POOL}` }))).toBe('eu-west-1');
    expect(toRegion(form({ identityPoolId: POOL, region: 'us-east-1' }))).toBe('us-east-1');
    expect(toRegion(form({ identityPoolId: POOL, region: '' }))).toBe('');
  });

  it.each(['', 'eu-west', '11111111-2222'])(
    'is not read off half an id: “%s”',
    (identityPoolId) => {
      expect(toRegion(form({ identityPoolId }))).toBe('');
    },
  );

  it('that is not the pool’s is a caution, and no problem', () => {
    const other = form({ identityPoolId: POOL, region: 'us-east-1 ' });
    expect(cautionRegion(other)).toBe(
      'The pool is in eu-west-1, and the calls go to us-east-1. That works, if it is meant.',
    );
    for (const region of [undefined, 'eu-west-1', '']) {
      expect(cautionRegion(form({ identityPoolId: POOL, region }))).toBeUndefined();
    }
    expect(cautionRegion(form({ region: 'us-east-1' }))).toBeUndefined();
  });
});

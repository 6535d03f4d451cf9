import { describe, expect, it } from 'vitest';
import { explainObstacle, type Surroundings } from '../../../src/domain/run/obstacle.ts';
import { readEnvironment } from '../config/samples.ts';

const FREE: Surroundings = {
  environment: readEnvironment(),
  session: { kind: 'none' },
  isOnline: true,
  checks: 'ready',
};
const explain = (change: Partial<Surroundings>) => explainObstacle({ ...FREE, ...change });

describe('explainObstacle', () => {
  it('says nothing where the way is free', () => {
    expect(explain({})).toBeUndefined();
  });

  it('does not take a guard for one: a guarded environment asks before it runs', () => {
    expect(explain({ environment: readEnvironment({ guard: 'confirm' }) })).toBeUndefined();
  });

  it('does not scold while the checks are still loading', () => {
    expect(explain({ checks: 'loading' })).toBeUndefined();
  });

  it.each<[string, Partial<Surroundings>, string]>([
    ['no environment', { environment: undefined }, 'No environment is set up'],
    ['no connection', { isOnline: false }, 'This device is offline'],
    ['no checks', { checks: 'failed' }, 'could not be loaded, so nothing can be sent'],
    [
      'nobody signed in',
      { session: { kind: 'signed out', hasEnded: false } },
      'Sign in to invoke on Staging',
    ],
    ['a sign-in that ended', { session: { kind: 'signed out', hasEnded: true } }, 'Sign in again'],
    ['several roles', { session: { kind: 'choosing a role' } }, 'Choose the role'],
  ])('says in a sentence that nothing can be sent: %s', (_what, change, sentence) => {
    expect(explain(change)).toContain(sentence);
    expect(explain(change)).toMatch(/\.$/);
  });

  it('says the first obstacle only', () => {
    const all = { environment: undefined, isOnline: false, checks: 'failed' } as const;
    expect(explain(all)).toContain('No environment');
  });
});

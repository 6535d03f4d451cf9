import { describe, expect, it } from 'vitest';
import { explainAccessObstacle } from '../../../src/domain/access/explain-access-obstacle.ts';
import type { SessionStatus } from '../../../src/domain/session/session.ts';
import { toServiceFailure } from '../failure/samples.ts';

describe('what is in the way of a check of access', () => {
  it.each<[SessionStatus, RegExp]>([
    [{ kind: 'signed out', hasEnded: false }, /^Sign in to check/],
    [{ kind: 'signed out', hasEnded: true }, /sign-in has ended/],
    [{ kind: 'signing in' }, /once you are signed in/],
    [{ kind: 'choosing a role' }, /Choose a role first/],
  ])('is that nobody has credentials: %j', (status, words) => {
    expect(explainAccessObstacle(status, true)).toMatch(words);
  });

  it.each<SessionStatus>([
    { kind: 'none' },
    { kind: 'starting' },
    { kind: 'ready', expiresAt: 1 },
    { kind: 'failed', failure: toServiceFailure('NotAuthorizedException', 400, '', 'GetId') },
  ])('is nothing where credentials can be asked for: $kind', (status) => {
    expect(explainAccessObstacle(status, true)).toBeUndefined();
  });

  it('is first of all that the device is offline', () => {
    expect(explainAccessObstacle({ kind: 'signing in' }, false)).toMatch(/offline/);
  });
});

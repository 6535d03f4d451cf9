import { describe, expect, it } from 'vitest';
import type { InvokeRequest } from '../../../src/domain/request/request.ts';
import { isGuarded } from '../../../src/domain/run/guard.ts';
import { readEnvironment } from '../config/samples.ts';

const toRequest = (invocationType: InvokeRequest['invocationType']): InvokeRequest => ({
  region: 'eu-west-1',
  functionName: 'orders',
  invocationType,
  logType: 'None',
});

describe('isGuarded', () => {
  it.each([
    ['confirm', 'RequestResponse', true],
    ['confirm', 'Event', true],
    // It runs nothing.
    ['confirm', 'DryRun', false],
    ['none', 'RequestResponse', false],
    ['none', 'Event', false],
  ] as const)('with the guard %s, of a %s, is %s', (guard, type, isAsked) => {
    expect(isGuarded(readEnvironment({ guard }), toRequest(type))).toBe(isAsked);
  });
});

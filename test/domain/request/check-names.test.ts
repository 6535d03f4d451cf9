import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cautionTenantId,
  checkDurableExecutionName,
  checkQualifier,
  checkTenantId,
  checkWaitSeconds,
  toWaitMs,
} from '../../../src/domain/request/check-names.ts';

// Botocore's patterns and lengths (aws-facts §2.1), in a copy of the test's own.
const FIELDS = [
  { check: checkQualifier, pattern: /^(\$(LATEST(\.PUBLISHED)?)|[a-zA-Z0-9-_$]+)$/, most: 128 },
  { check: checkTenantId, pattern: /^[a-zA-Z0-9._:/=+\-@ ]+$/, most: 256 },
  { check: checkDurableExecutionName, pattern: /^[a-zA-Z0-9-_]+$/, most: 64 },
];

describe('the short fields', () => {
  it.each(FIELDS)(
    'take what the service’s pattern $pattern takes, up to $most',
    ({ check, pattern, most }) => {
      expect(check('')).toBeUndefined();
      expect(check('a'.repeat(most))).toBeUndefined();
      expect(check('a'.repeat(most + 1))).toContain(`at most ${most} characters`);
      fc.assert(
        fc.property(fc.stringMatching(pattern), (text) => {
          // A browser strips the ends of a header, so only spaces cannot be sent at all.
          if (text.length <= most && text.trim() !== '') expect(check(text)).toBeUndefined();
        }),
        { numRuns: 1000 },
      );
      fc.assert(
        fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
          if (!pattern.test(text)) expect(check(text)).toMatch(/^[A-Z].*/);
        }),
      );
    },
  );

  it('take $LATEST and $LATEST.PUBLISHED as a qualifier, and no other dot', () => {
    expect(checkQualifier('$LATEST')).toBeUndefined();
    expect(checkQualifier('$LATEST.PUBLISHED')).toBeUndefined();
    expect(checkQualifier('prod.1')).toMatch(/only letters/);
    expect(checkQualifier('my alias')).toMatch(/no spaces/);
    expect(checkQualifier(' prod')).toMatch(/before or after/);
  });

  it('refuse a qualifier that differs from the one in the function’s name', () => {
    expect(checkQualifier('prod', 'prod')).toBeUndefined();
    expect(checkQualifier('', 'prod')).toBeUndefined();
    expect(checkQualifier('test', 'prod')).toBe(
      'The function’s name already ends with “prod”, and this says “test”. Take one of the two out.',
    );
  });

  it('warn of a tenant ID whose outer spaces the browser strips, and refuse one of spaces only', () => {
    expect(checkTenantId('tenant 1')).toBeUndefined();
    expect(cautionTenantId('tenant 1')).toBeUndefined();
    expect(checkTenantId(' tenant')).toBeUndefined();
    expect(cautionTenantId(' tenant')).toMatch(/strips/);
    expect(checkTenantId('  ')).toMatch(/only spaces/);
    expect(cautionTenantId('  ')).toBeUndefined();
    expect(checkTenantId('a*b')).toMatch(/signs/);
  });

  it('take a positive number of seconds that a browser’s timer can wait', () => {
    for (const good of ['', ' ', '1', '300', '0.5', '.5', ' 60 ', '2147483']) {
      expect(checkWaitSeconds(good)).toBeUndefined();
    }
    for (const bad of [
      '0',
      '0.0',
      '-1',
      '5 s',
      '1e3',
      'Infinity',
      '1,5',
      '2147484',
      '9'.repeat(400),
    ]) {
      expect(checkWaitSeconds(bad), bad).toMatch(/^[A-Z].*\.$/);
    }
  });

  it('turn the seconds into milliseconds, and nothing into no end', () => {
    expect(toWaitMs('')).toBeUndefined();
    expect(toWaitMs('1.5')).toBe(1500);
    expect(toWaitMs('-1')).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { toConsoleLink } from '../../../../src/domain/log/whole/console-link.ts';
import { isLogGroup, toLogGroup, toPattern } from '../../../../src/domain/log/whole/log-group.ts';

const PLACE = {
  group: '/aws/lambda/orders',
  pattern: toPattern('50aba555-99c8'),
  fromMs: 1000,
  toMs: 2000,
};

describe('the console’s page of a run', () => {
  it('names the group, the request id and the time, in the console’s own writing', () => {
    expect(toConsoleLink({ ...PLACE, region: 'eu-west-1' })).toBe(
      'https://eu-west-1.console.aws.amazon.com/cloudwatch/home?region=eu-west-1' +
        '#logsV2:log-groups/log-group/$252Faws$252Flambda$252Forders/log-events' +
        '$3FfilterPattern$3D$252250aba555-99c8$2522$26start$3D1000$26end$3D2000',
    );
  });

  it.each([
    ['cn-north-1', 'https://cn-north-1.console.amazonaws.cn/'],
    ['us-gov-west-1', 'https://us-gov-west-1.console.amazonaws-us-gov.com/'],
  ])('of %s is at its own host', (region, start) => {
    expect(toConsoleLink({ ...PLACE, region })?.startsWith(start)).toBe(true);
  });

  it.each(['us-iso-east-1', 'us-isob-east-1', 'eusc-de-east-1'])(
    'is not known for %s',
    (region) => {
      expect(toConsoleLink({ ...PLACE, region })).toBeUndefined();
    },
  );

  it('cannot be led elsewhere by a group’s name', () => {
    const group = '"><a href=x>/../#&?$';
    const link = new URL(toConsoleLink({ ...PLACE, group, region: 'eu-west-1' }) ?? '');
    expect(link.host).toBe('eu-west-1.console.aws.amazon.com');
    expect(link.href).not.toMatch(/[<>"]|%/);
  });
});

describe('a log group', () => {
  it.each([
    ['orders', '/aws/lambda/orders'],
    ['orders:live', '/aws/lambda/orders'],
    ['123456789012:function:orders', '/aws/lambda/orders'],
    ['arn:aws:lambda:eu-west-1:123456789012:function:orders:7', '/aws/lambda/orders'],
  ])('of %s is %s', (name, group) => {
    expect(toLogGroup(name)).toBe(group);
  });

  it('has the characters that the service takes', () => {
    expect(['/aws/lambda/a', 'a#b_c.d-e'].every(isLogGroup)).toBe(true);
    expect(['', 'a b', 'a*', 'a:b', 'x'.repeat(513)].some(isLogGroup)).toBe(false);
  });
});

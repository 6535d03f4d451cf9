import { describe, expect, it } from 'vitest';
import { tellAccount, tellQualifier } from '../../../src/domain/run/run-place.ts';
import { POOL } from '../config/samples.ts';

const ROLE = 'arn:aws:iam::210987654321:role/desk';
const ARN = 'arn:aws:lambda:eu-west-1:123456789012:function:orders';

describe('tellAccount', () => {
  it.each([
    ['a full ARN', ARN, undefined, '123456789012'],
    ['an ARN, whatever the role', ARN, ROLE, '123456789012'],
    ['a partial ARN', '123456789012:function:orders', ROLE, '123456789012'],
    ['a name, by the role', 'orders', ROLE, '210987654321'],
    [
      'a name, by a role of another partition',
      'orders',
      'arn:aws-cn:iam::210987654321:role/a',
      '210987654321',
    ],
  ])('reads it from %s', (_what, functionName, roleArn, account) => {
    const told = tellAccount({ functionName, roleArn, identityPoolId: POOL });
    expect(told.text).toBe(account);
  });

  it('says whose it is where no number is known', () => {
    expect(tellAccount({ functionName: 'orders', identityPoolId: POOL })).toEqual({
      text: 'that of the identity pool',
      note: POOL,
    });
  });
});

describe('tellQualifier', () => {
  it.each([
    ['live', 'orders', 'live', undefined],
    ['7', 'orders:live', '7', undefined],
    ['live', 'orders:live', undefined, 'from the function’s name'],
    ['$LATEST', 'orders', undefined, 'none given: whatever was deployed last'],
  ])('says %s for %s with %s', (text, functionName, qualifier, note) => {
    const told = tellQualifier({ functionName, qualifier, identityPoolId: POOL });
    expect(told).toEqual({ text, ...(note && { note }) });
  });
});

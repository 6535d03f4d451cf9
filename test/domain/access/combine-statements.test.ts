import { describe, expect, it } from 'vitest';
import { combineStatements } from '../../../src/domain/access/combine-statements.ts';
import { toServiceFailure } from '../failure/samples.ts';
import { readDenied, toArn, toDenial } from './denials.ts';

const denied = (name: string, reason?: string) => readDenied(toDenial(toArn(name), reason));

describe('one statement for all', () => {
  it('lists every function’s ARN once, in order, and no wildcard', () => {
    const combined = combineStatements([denied('b'), denied('c'), denied('a'), denied('b')]);
    expect(combined?.count).toBe(4);
    expect(combined?.text).toBe(
      `{
  "Effect": "Allow",
  "Action": "lambda:InvokeFunction",
  "Resource": [
    "${toArn('a')}",
    "${toArn('b')}",
    "${toArn('c')}"
  ]
}`,
    );
  });

  it('leaves out what the role’s own policy does not decide', () => {
    const combined = combineStatements([
      denied('a'),
      denied(
        'of-function',
        'because no resource-based policy allows the lambda:InvokeFunction action',
      ),
      denied('forbidden', 'with an explicit deny in an identity-based policy'),
      denied('cut-off', 'because no session policy allows the lambda:InvokeFunction action'),
      denied('bounded', 'because no permissions boundary allows the lambda:InvokeFunction action'),
      denied('b'),
    ]);
    expect(combined?.count).toBe(2);
    expect(JSON.parse(combined?.text ?? '')).toMatchObject({ Resource: [toArn('a'), toArn('b')] });
  });

  it('leaves out a function whose account nobody said: its ARN would need a wildcard', () => {
    const vague = readDenied(toServiceFailure('AccessDeniedException', 403));
    expect(vague.resource).toContain('*');
    const combined = combineStatements([denied('a'), vague, denied('b')]);
    expect(combined?.count).toBe(2);
    expect(combined?.text).not.toContain('*');
  });

  it('gives each action a statement of its own, so that none allows more than was asked', () => {
    const other = { ...denied('c'), action: 'lambda:InvokeAsync' };
    const combined = combineStatements([denied('a'), other, denied('b')]);
    expect(JSON.parse(combined?.text ?? '')).toEqual([
      { Effect: 'Allow', Action: 'lambda:InvokeAsync', Resource: [toArn('c')] },
      { Effect: 'Allow', Action: 'lambda:InvokeFunction', Resource: [toArn('a'), toArn('b')] },
    ]);
  });

  it('is none where there are not two', () => {
    expect(combineStatements([])).toBeUndefined();
    expect(combineStatements([denied('a')])).toBeUndefined();
  });
});

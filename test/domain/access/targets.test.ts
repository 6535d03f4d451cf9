import { describe, expect, it } from 'vitest';
import {
  formatTarget,
  listTargets,
  toTargetKey,
} from '../../../src/domain/access/access-target.ts';
import { groupFindings } from '../../../src/domain/access/group-findings.ts';
import { toDryRun } from '../../../src/domain/access/to-dry-run.ts';
import type { Verdict } from '../../../src/domain/access/verdict.ts';
import { readEnvironment } from '../config/samples.ts';

const target = (functionName: string, qualifier = '') => ({ functionName, qualifier });
const ARN = 'arn:aws:lambda:us-east-1:999999999999:function:far';

describe('what access is checked for', () => {
  it('is each function of the list once, without a qualifier', () => {
    const targets = listTargets(['b', 'a', 'b'], target('a'));
    expect(targets).toEqual([target('b'), target('a')]);
  });

  it('is first what the form names, where that is not in the list', () => {
    expect(listTargets(['a'], target('b'))).toEqual([target('b'), target('a')]);
    expect(listTargets(['a'], target('a', 'live'))).toEqual([target('a', 'live'), target('a')]);
  });

  it('is nothing that the form does not name well', () => {
    for (const name of ['', 'no name', 'https://x']) {
      expect(listTargets(['a'], target(name, 'live'))).toEqual([target('a')]);
    }
  });

  it('has a key and a name that tell a function from its aliases', () => {
    const all = [target('a'), target('a', 'live'), target('a', '2')];
    expect(new Set(all.map(toTargetKey)).size).toBe(3);
    expect(all.map(formatTarget)).toEqual(['a', 'a:live', 'a:2']);
  });
});

describe('the dry run of a function', () => {
  const environment = readEnvironment({ guard: 'confirm' });
  const read = (one: ReturnType<typeof target>) => {
    const dryRun = toDryRun(environment, one);
    if (!dryRun.ok) throw new Error('Not to be asked for.');
    return dryRun.value;
  };

  it('goes to the environment’s region without payload, log or qualifier, guard or not', () => {
    const { request, endpoint, subject } = read(target('orders'));
    expect(request).toEqual({
      region: 'eu-west-1',
      functionName: 'orders',
      invocationType: 'DryRun',
      logType: 'None',
    });
    expect(endpoint).toBe('https://lambda.eu-west-1.amazonaws.com');
    expect(subject).toMatchObject({ functionName: 'orders', invocationType: 'DryRun' });
  });

  it('of a full ARN goes to that one’s own region', () => {
    const { request, endpoint, subject } = read(target(ARN));
    expect(request).toMatchObject({ region: 'us-east-1', functionName: ARN });
    expect(endpoint).toBe('https://lambda.us-east-1.amazonaws.com');
    expect(subject.region).toBe('us-east-1');
  });

  it('carries the qualifier that is meant', () => {
    expect(read(target('orders', 'live')).request.qualifier).toBe('live');
  });

  it.each([target('no name'), target('orders', 'no alias'), target('orders:live', 'test')])(
    'is none for $functionName $qualifier, with the reason',
    (one) => {
      const dryRun = toDryRun(environment, one);
      expect(dryRun).toMatchObject({ ok: false, problems: [{ message: /./ }] });
    },
  );
});

describe('findings', () => {
  const finding = (name: string, verdict: Verdict) => ({ target: target(name), verdict });
  const denied: Verdict = {
    kind: 'denied',
    action: 'lambda:InvokeFunction',
    resource: 'arn',
    happened: '',
    next: [],
    isForRole: true,
  };
  const all = [
    finding('alpha', { kind: 'allowed' }),
    finding('Beta', denied),
    finding('gamma', { kind: 'missing', sentence: '' }),
    finding('delta', { kind: 'unclear', sentence: '' }),
    finding('beta-2', denied),
  ];
  const names = (filter?: string) =>
    groupFindings(all, filter).map(({ kind, findings }) => [
      kind,
      ...findings.map((one) => one.target.functionName),
    ]);

  it('are grouped, what may not be invoked first, in the order of the list', () => {
    expect(names()).toEqual([
      ['denied', 'Beta', 'beta-2'],
      ['unclear', 'delta'],
      ['missing', 'gamma'],
      ['allowed', 'alpha'],
    ]);
  });

  it('are filtered by a part of the name in any case', () => {
    expect(names(' BETA ')).toEqual([['denied', 'Beta', 'beta-2']]);
    expect(names('nothing')).toEqual([]);
  });
});

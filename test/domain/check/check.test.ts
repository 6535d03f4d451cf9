import { describe, expect, it } from 'vitest';
import { toJsonPath } from '../../../src/domain/check/json-path.ts';
import { toChecked, toProblems } from '../../../src/domain/check/problem.ts';

describe('toJsonPath', () => {
  it.each<[(string | number)[], string]>([
    [[], '$'],
    [['environments', 0, 'id'], '$.environments[0].id'],
    [['$schema'], '$.$schema'],
    [['a b'], '$["a b"]'],
    [['1st', ''], '$["1st"][""]'],
    [['say "x"\n'], '$["say \\"x\\"\\n"]'],
    [['été'], '$["été"]'],
  ])('writes %j as people do: %s', (steps, path) => {
    expect(toJsonPath(steps)).toBe(path);
  });
});

describe('a checked value', () => {
  it('is good with its value, or not with all its problems', () => {
    const problem = { path: '$', message: 'No.' };
    expect(toChecked(7)).toEqual({ ok: true, value: 7 });
    expect(toProblems(problem, problem)).toEqual({ ok: false, problems: [problem, problem] });
  });
});

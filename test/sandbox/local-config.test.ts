import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../src/domain/config/parse-config.ts';
import { giveSandbox } from './given-sandbox.ts';
import { toLocalConfig, toSignInConfig } from './local-config.ts';

const given = giveSandbox();

describe('the configs of tests and of npm start', () => {
  it('pass the page’s own check', () => {
    const forTests = parseConfig(toLocalConfig(given.sandbox));
    expect(forTests.problems).toEqual([]);
    expect(forTests.config.environments.map(({ id }) => id)).toEqual(['local', 'local-us']);
    const forStart = parseConfig(toSignInConfig(given.sandbox));
    expect(forStart.problems).toEqual([]);
    expect(forStart.config.environments.slice(2)).toMatchObject([
      { id: 'local-sign-in', color: 'blue', guard: 'none', signIn: expect.anything() },
      { id: 'local-production', color: 'red', guard: 'confirm', signIn: expect.anything() },
    ]);
  });
});

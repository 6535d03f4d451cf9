import { describe, expect, it } from 'vitest';
import { toConfigText, toEntry } from '../../../src/domain/config/environment-entry.ts';
import { parseConfig, parseConfigText } from '../../../src/domain/config/parse-config.ts';
import { createValidator, readSchema } from '../check/json-schema.ts';
import { ENTRY, readEnvironment, SIGN_IN, toFile } from './samples.ts';

const FULL = {
  color: 'amber',
  guard: 'confirm',
  signIn: { ...SIGN_IN, scopes: ['openid', 'email'] },
  roleArn: 'arn:aws:iam::123456789012:role/desk',
  functions: ['orders'],
  endpoints: { lambda: 'http://127.0.0.1:4000' },
};

describe('toEntry', () => {
  it('leaves out what an environment has anyway', () => {
    expect(toEntry(readEnvironment())).toEqual(ENTRY);
  });

  it('is read back as the same environment', () => {
    const environment = readEnvironment(FULL);
    expect(parseConfig(toFile(toEntry(environment))).config.environments).toEqual([environment]);
  });
});

describe('toConfigText', () => {
  const environments = [readEnvironment(), readEnvironment({ ...FULL, id: 'other' })];

  it('is a config.json that the page takes, and that its schema takes', () => {
    const text = toConfigText({ title: 'Orders desk', catalogue: 'c.json', environments });
    expect(parseConfigText(text)).toEqual({
      config: { title: 'Orders desk', catalogue: 'c.json', environments },
      problems: [],
    });
    const file = JSON.parse(text);
    expect(file.$schema).toBe('./config.schema.json');
    expect(createValidator(readSchema('config.schema.json'))(file)).toBe(true);
  });
});

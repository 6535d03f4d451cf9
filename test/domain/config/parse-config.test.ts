import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_CONFIG } from '../../../src/domain/config/config.ts';
import { parseConfig, parseConfigText } from '../../../src/domain/config/parse-config.ts';
import { ENTRY, toFile } from './samples.ts';

const pathsOf = (value: unknown) => parseConfig(value).problems.map(({ path }) => path);
const idsOf = (value: unknown) => parseConfig(value).config.environments.map(({ id }) => id);

describe('parseConfig', () => {
  it('reads a good file without a problem', () => {
    const file = { $schema: 'config.schema.json', title: 'Orders desk', catalogue: 'a b.json' };
    const { config, problems } = parseConfig({ ...file, ...toFile(ENTRY) });
    expect(problems).toEqual([]);
    expect(config).toMatchObject({ title: 'Orders desk', catalogue: 'a b.json' });
    expect(config.environments).toHaveLength(1);
  });

  it('needs nothing but the version; no environment is no problem', () => {
    expect(parseConfig({ version: 1 })).toEqual({ config: EMPTY_CONFIG, problems: [] });
    expect(parseConfig(toFile())).toEqual({ config: EMPTY_CONFIG, problems: [] });
  });

  it.each([
    ['missing', {}, '“version” is missing.'],
    ['newer', { version: 2 }, 'version must be 1: this page reads no other.'],
    ['a text', { version: '1' }, 'version must be 1: this page reads no other.'],
  ])('reads nothing of a file whose version is %s', (_what, version, message) => {
    expect(parseConfig({ title: 'T', environments: [ENTRY], ...version })).toEqual({
      config: EMPTY_CONFIG,
      problems: [{ path: '$.version', message }],
    });
  });

  it.each([null, 5, 'text', true])('takes %j for a wrong file, from top to bottom', (value) => {
    const message = 'This must be an object in braces.';
    expect(parseConfig(value)).toEqual({
      config: EMPTY_CONFIG,
      problems: [{ path: '$', message }],
    });
  });

  it('opens with the good environments and lists every problem of the bad ones', () => {
    const bad = { ...ENTRY, id: 'B A D', region: 'nowhere', extra: 1 };
    const file = toFile(bad, { ...ENTRY, id: 'one' }, null, [], { ...ENTRY, id: 'two' });
    expect(idsOf(file)).toEqual(['one', 'two']);
    expect(pathsOf(file)).toEqual([
      '$.environments[0].id',
      '$.environments[0].region',
      '$.environments[0].extra',
      '$.environments[2]',
      ...['id', 'name', 'region', 'identityPoolId'].map((key) => `$.environments[3].${key}`),
    ]);
  });

  it('gives a duplicate id to the first good environment that has it', () => {
    const broken = { ...ENTRY, region: 'nowhere' };
    const file = toFile(broken, ENTRY, { ...ENTRY, name: 'Other' });
    expect(parseConfig(file).config.environments.map(({ name }) => name)).toEqual(['Staging']);
    expect(parseConfig(file).problems.at(-1)).toEqual({
      path: '$.environments[2].id',
      message: 'id “staging” is taken by an earlier environment.',
    });
  });

  it('keeps a good title beside anything that is wrong', () => {
    const { config, problems } = parseConfig({
      version: 1,
      title: 'Orders desk',
      environments: {},
      more: 1,
    });
    expect(config.title).toBe('Orders desk');
    expect(problems.map(({ path }) => path)).toEqual(['$.environments', '$.more']);
  });

  it.each([5, ''])('names a wrong title (%j) and shows its own', (title) => {
    expect(parseConfig({ version: 1, title }).config.title).toBe('Invoke Desk');
    expect(pathsOf({ version: 1, title })).toEqual(['$.title']);
  });

  it.each([
    'catalogue.json',
    'team/catalogue.json',
    '../catalogue.json',
    '/catalogue.json',
    '?v=1',
  ])('takes the catalogue %j from its own origin', (catalogue) => {
    expect(parseConfig({ version: 1, catalogue }).config.catalogue).toBe(catalogue);
  });

  it.each([
    'https://evil.example/c.json',
    '//evil.example/c.json',
    '/\\evil.example/c.json',
    '\\\\evil.example',
    'data:application/json,{}',
    ' //evil.example',
    '\t//evil.example',
    '/\t/evil.example',
    'ht\ntps://evil.example',
    '',
    7,
  ])('refuses the catalogue %j: it could be somewhere else', (catalogue) => {
    expect(pathsOf({ version: 1, catalogue })).toEqual(['$.catalogue']);
    expect(parseConfig({ version: 1, catalogue }).config.catalogue).toBeUndefined();
  });
});

describe('parseConfigText', () => {
  it.each(['', '{"version":1,', '<!doctype html>', '{"version":1} x'])(
    'takes the text %j, which is not JSON, for one problem',
    (text) => {
      const { config, problems } = parseConfigText(text);
      expect(config).toEqual(EMPTY_CONFIG);
      expect(problems).toEqual([
        { path: '$', message: expect.stringMatching(/^The file is not JSON: .+\.$/s) },
      ]);
    },
  );

  const keys = ['version', 'environments', 'endpoints', 'signIn', 'id', '__proto__', 'constructor'];
  const json = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom(1, '', 'staging', 'eu-west-1', null, true, -0.5, 'https://x.example'),
      fc.array(tie('value'), { maxLength: 4 }),
      fc
        .array(fc.tuple(fc.constantFrom(...keys), tie('value')), { maxLength: 6 })
        .map((pairs) => JSON.parse(`{${pairs.map(([k, v]) => `"${k}":${JSON.stringify(v)}`)}}`)),
    ),
  })).value;

  it('never throws, whatever the file holds, and places every problem in it', () => {
    const file = fc.oneof(
      json.map((value) => JSON.stringify(value)),
      json.map((environments) => JSON.stringify({ version: 1, environments: [environments] })),
      fc.json(),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(file, (text) => {
        for (const { path, message } of parseConfigText(text).problems) {
          expect(path).toMatch(/^\$/);
          expect(message).toMatch(/\S.*\.$/s);
        }
      }),
    );
  });
});

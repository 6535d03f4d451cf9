import { describe, expect, it } from 'vitest';
import { toFreeId } from '../../../src/domain/set-up/environment-id.ts';
import {
  addEntry,
  parseKept,
  removeEntry,
  toStoredEntries,
} from '../../../src/domain/set-up/kept-environments.ts';
import { ENTRY, readEnvironment } from '../config/samples.ts';

describe('toFreeId', () => {
  it.each([
    ['Staging (Ireland)', 'staging-ireland'],
    ['Zürich', 'zurich'],
    ['日本', 'environment'],
    ['--', 'environment'],
    ['x'.repeat(60), 'x'.repeat(28)],
  ])('of “%s” is %s', (name, id) => {
    expect(toFreeId(name, [])).toBe(id);
  });

  it('goes on counting where an id is taken, and stays one that a config may have', () => {
    const taken = ['a', 'a-2', 'x'.repeat(28)];
    expect(toFreeId('A', taken)).toBe('a-3');
    expect(readEnvironment({ id: toFreeId('x'.repeat(60), taken) }).id).toMatch(/-2$/);
  });
});

describe('parseKept', () => {
  it.each([undefined, null, 'text', {}, { version: 1 }, { version: 1, environments: 5 }])(
    'takes %j for no environments, and for no problem',
    (stored) => {
      expect(parseKept(stored)).toEqual({ environments: [], problems: [] });
    },
  );

  it('gives the good ones, and names what is wrong with the others', () => {
    const bad = { ...ENTRY, id: 'bad', endpoints: { lambda: 'http://evil.example' } };
    const { environments, problems } = parseKept(toStoredEntries([ENTRY, bad]));
    expect(environments).toEqual([readEnvironment()]);
    expect(problems).toMatchObject([{ path: '$.environments[1].endpoints.lambda' }]);
  });

  it('leaves a newer shape alone and names it', () => {
    const { environments, problems } = parseKept({ version: 2, environments: [ENTRY] });
    expect(environments).toEqual([]);
    expect(problems).toMatchObject([
      { path: 'this browser', message: expect.stringContaining('newer page (shape 2)') },
    ]);
  });
});

describe('the kept entries', () => {
  const odd = [5, { id: 7 }, { ...ENTRY, id: 'bad', region: 'nowhere' }];

  it('get one more, under another id where another tab was first, and lose nothing that cannot be read', () => {
    const { entries, environment } = addEntry([...odd, ENTRY], readEnvironment());
    expect(environment).toEqual(readEnvironment({ id: 'staging-2' }));
    expect(entries).toEqual([...odd, ENTRY, { ...ENTRY, id: 'staging-2' }]);
  });

  it('lose the one that is removed, and no other', () => {
    expect(removeEntry([...odd, ENTRY], 'staging')).toEqual(odd);
    expect(removeEntry([...odd, ENTRY], 'nobody')).toEqual([...odd, ENTRY]);
  });
});

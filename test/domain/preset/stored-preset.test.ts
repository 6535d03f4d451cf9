import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainNewer, readVersion } from '../../../src/domain/check/stored-version.ts';
import type { Preset } from '../../../src/domain/preset/preset.ts';
import {
  decideStoredSave,
  parseStoredPreset,
  toStoredPreset,
} from '../../../src/domain/preset/stored-preset.ts';
import { anyContext, anyPreset, CONTEXT, PRESET } from './samples.ts';

describe('parseStoredPreset', () => {
  it('gives back what was stored, whatever is in it', () => {
    fc.assert(
      fc.property(fc.oneof<fc.Arbitrary<Preset>[]>(anyPreset, anyContext), (preset) => {
        const stored = structuredClone(toStoredPreset(preset));
        expect(parseStoredPreset(stored)).toEqual({ kind: 'current', preset });
      }),
    );
  });

  it('leaves a newer shape alone and names its version', () => {
    const stored = Object.freeze({ version: 3, anything: 'else' });
    expect(parseStoredPreset(stored)).toEqual({ kind: 'newer', version: 3 });
    expect(explainNewer('“Refund”', 3)).toContain('shape 3');
  });

  it('writes the newer shape only where a response is streamed, so that a page of before reads all others', () => {
    const streamed = { ...PRESET, content: { ...PRESET.content, streamResponse: true } as const };
    expect(toStoredPreset(PRESET).version).toBe(1);
    expect(toStoredPreset(CONTEXT).version).toBe(1);
    expect(toStoredPreset(streamed).version).toBe(2);
  });

  it('names every problem with its place', () => {
    const stored = {
      ...toStoredPreset(PRESET),
      order: Number.NaN,
      more: 1,
      content: { logTail: 3 },
    };
    const read = parseStoredPreset(stored);
    const paths = read.kind === 'unreadable' ? read.problems.map(({ path }) => path) : [];
    expect(paths).toContain('$.order');
    expect(paths).toContain('$.more');
    expect(paths).toContain('$.content.logTail');
    expect(paths).toContain('$.content.functionName');
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.anything(), fc.record({ version: fc.constant(1), kind: fc.anything() })),
        (value) => {
          expect(parseStoredPreset(value).kind).toMatch(/unreadable|newer/);
        },
      ),
    );
  });
});

describe('readVersion', () => {
  const upgrades = [
    ({ title, ...rest }: Readonly<Record<string, unknown>>) => ({ ...rest, name: title }),
    ({ name, ...rest }: Readonly<Record<string, unknown>>) => ({
      ...rest,
      name: (name as string).trim(),
    }),
  ];

  it('brings an older shape up to date step by step and leaves the stored value as it was', () => {
    const stored = Object.freeze({ version: 1, title: ' Refund ' });
    expect(readVersion(stored, upgrades)).toEqual({
      kind: 'readable',
      value: { name: 'Refund' },
      from: 1,
    });
    expect(readVersion({ version: 2, name: 'a ' }, upgrades)).toMatchObject({
      value: { name: 'a' },
    });
    expect(readVersion({ version: 3, name: 'a ' }, upgrades)).toMatchObject({
      value: { name: 'a ' },
    });
    expect(readVersion({ version: 4 }, upgrades)).toEqual({ kind: 'newer', version: 4 });
  });

  it('says so when an old value is not of its shape', () => {
    expect(readVersion({ version: 1, title: 3 }, upgrades).kind).toBe('unreadable');
    expect(readVersion({ version: '1' }, upgrades).kind).toBe('unreadable');
  });
});

describe('decideStoredSave', () => {
  it('decides on what is stored', () => {
    const incoming = { ...PRESET, name: 'Other' };
    const decision = decideStoredSave(toStoredPreset(PRESET), 3, incoming);
    expect(decision).toEqual({ kind: 'saved', preset: { ...incoming, revision: 4 } });
    expect(decideStoredSave(undefined, 0, CONTEXT).kind).toBe('saved');
  });

  it('never writes over what is newer, broken or of the other kind', () => {
    for (const stored of [{ version: 9 }, 'junk', null, toStoredPreset(CONTEXT)]) {
      expect(decideStoredSave(stored, 3, PRESET).kind).toBe('left alone');
    }
  });
});

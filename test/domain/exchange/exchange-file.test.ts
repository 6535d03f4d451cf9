import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseExchangeFile } from '../../../src/domain/exchange/parse-exchange-file.ts';
import {
  findMissingContexts,
  selectForExport,
  toExchangeFile,
} from '../../../src/domain/exchange/write-exchange-file.ts';
import type { PayloadPreset } from '../../../src/domain/preset/preset.ts';
import { damagedJsonText, jsonText } from '../json/json-arbitraries.ts';
import { anyContexts, anyPresets, CONTENT, CONTEXT, PRESET } from '../preset/samples.ts';

const file = (rest: object) =>
  parseExchangeFile(JSON.stringify({ format: 'invoke-desk-presets', version: 1, ...rest }));
const uncounted = <P extends { revision: number }>(preset: P): P => ({ ...preset, revision: 0 });

describe('toExchangeFile and parseExchangeFile', () => {
  it('give back what went out, to the last half of a character', () => {
    fc.assert(
      fc.property(anyPresets, anyContexts, (presets, contexts) => {
        expect(parseExchangeFile(toExchangeFile(presets, contexts))).toEqual({
          kind: 'presets',
          collection: { presets: presets.map(uncounted), contexts: contexts.map(uncounted) },
          problems: [],
        });
      }),
    );
  });

  it('keep a payload byte for byte', () => {
    const payload = '{"a":12345678901234567890,"a":1.0}\r\n\0\ud800 \u2028é';
    const preset = { ...PRESET, content: { ...CONTENT, payload } };
    const read = parseExchangeFile(toExchangeFile([preset], []));
    expect(read.kind === 'presets' && read.collection.presets[0]?.content.payload).toBe(payload);
  });

  it('leave out what is empty, so that a catalogue can be read and written by hand', () => {
    const [preset] = JSON.parse(toExchangeFile([PRESET], [])).payloadPresets;
    expect(preset).not.toHaveProperty('tenantId');
    expect(preset).not.toHaveProperty('revision');
    const read = file({ payloadPresets: [{ id: 'a', name: 'A' }], clientContextPresets: [] });
    expect(read).toMatchObject({
      kind: 'presets',
      collection: { presets: [{ id: 'a', order: 1, content: { payload: '', logTail: true } }] },
      problems: [],
    });
  });

  it('take a byte order mark before the text', () => {
    expect(parseExchangeFile(`\ufeff${toExchangeFile([PRESET], [CONTEXT])}`).kind).toBe('presets');
  });
});

describe('parseExchangeFile', () => {
  it('takes the good entries and names every bad one with its place', () => {
    const read = file({
      $schema: './catalogue.schema.json',
      payloadPresets: [
        { id: 'a', name: 'A' },
        { id: 'b', name: ' ', payload: { orderId: 1 } },
        'junk',
        { id: 'a', name: 'Again' },
        { id: 'c', name: 'C', paylod: '' },
        { id: 'd', name: 'D', clientContext: '', clientContextPresetId: 'x' },
        { name: 'E', invocationType: 'Async', order: '1' },
      ],
      clientContextPresets: [
        { id: 'a', name: 'A', text: '{}' },
        { id: 'f', name: 'F' },
      ],
    });
    if (read.kind !== 'presets') throw new Error(read.kind);
    expect(read.collection.presets.map(({ id }) => id)).toEqual(['a']);
    expect(read.collection.contexts.map(({ id }) => id)).toEqual(['a']);
    expect(read.problems.map(({ path, message }) => `${path} ${message}`)).toEqual([
      '$.payloadPresets[1].name name must not be empty.',
      '$.payloadPresets[1].payload payload must be the payload’s text, in quotes.',
      '$.payloadPresets[2] This must be an object in braces.',
      '$.payloadPresets[3].id id “a” is taken by an earlier entry.',
      '$.payloadPresets[4].paylod “paylod” is not a key that belongs here.',
      '$.payloadPresets[5] clientContext and clientContextPresetId cannot both be given: one of them says it.',
      '$.payloadPresets[6].id “id” is missing.',
      '$.payloadPresets[6].order order must be a number.',
      '$.payloadPresets[6].invocationType invocationType must be one of RequestResponse, Event, DryRun.',
      '$.clientContextPresets[1].text “text” is missing.',
    ]);
  });

  it('refuses a newer version with a sentence', () => {
    const read = file({ version: 2, payloadPresets: [{ id: 'a', name: 'A' }] });
    expect(read).toMatchObject({ kind: 'newer', version: 2 });
    expect(read).toHaveProperty('sentence', expect.stringContaining('newer Invoke Desk'));
  });

  it('takes nothing from a file whose version is no version', () => {
    for (const version of ['1', 0, null, [1]]) {
      expect(file({ version, payloadPresets: [{ id: 'a', name: 'A' }] })).toMatchObject({
        kind: 'presets',
        collection: { presets: [] },
        problems: [{ path: '$.version' }],
      });
    }
  });

  it('says where a text is no JSON, and that another JSON is another file', () => {
    const broken = parseExchangeFile('{\n  "format": "invoke-desk-presets",\n}');
    expect(broken).toMatchObject({ kind: 'not JSON', problem: { path: '$' } });
    expect(broken).toHaveProperty('problem.message', expect.stringContaining('Line 2'));
    expect(parseExchangeFile('{"orderId":1}').kind).toBe('foreign');
    expect(parseExchangeFile('[]').kind).toBe('foreign');
  });

  it('never throws, and loses no entry without a word', () => {
    const entries = fc.array(
      fc.oneof(fc.jsonValue(), fc.record({ id: fc.string(), name: fc.string() })),
    );
    fc.assert(
      fc.property(fc.oneof(fc.string(), jsonText, damagedJsonText), (text) => {
        expect(parseExchangeFile(text).kind).toMatch(/not JSON|foreign/);
      }),
    );
    fc.assert(
      fc.property(entries, fc.jsonValue(), (list, contexts) => {
        const read = file({ payloadPresets: list, clientContextPresets: contexts });
        if (read.kind !== 'presets') throw new Error(read.kind);
        const named = new Set(
          read.problems.map(({ path }) => /^\$\.payloadPresets\[\d+\]/.exec(path)?.[0]),
        );
        named.delete(undefined);
        expect(read.collection.presets.length + named.size).toBe(list.length);
      }),
    );
    const deep = `{"format":"invoke-desk-presets","version":1,"payloadPresets":${'['.repeat(1e5)}`;
    expect(parseExchangeFile(deep).kind).toBe('not JSON');
    const closed = `${deep}${']'.repeat(1e5)}}`;
    expect(parseExchangeFile(closed)).toMatchObject({ kind: 'presets', problems: [{}] });
    expect(parseExchangeFile('{"__proto__":{"format":"invoke-desk-presets"}}').kind).toBe(
      'foreign',
    );
  });
});

describe('selectForExport', () => {
  const linked: PayloadPreset = {
    ...PRESET,
    content: { ...CONTENT, clientContext: { kind: 'preset', id: 'c1' } },
  };

  it('takes along the client contexts that the chosen presets use', () => {
    const all = {
      presets: [linked, { ...PRESET, id: 'p2' }],
      contexts: [CONTEXT, { ...CONTEXT, id: 'c2' }],
    };
    const chosen = selectForExport(all, ({ id }) => id === 'p1');
    expect(chosen).toEqual({ presets: [linked], contexts: [CONTEXT] });
  });

  it('and a preset whose client context is nowhere is found', () => {
    expect(findMissingContexts([linked, PRESET], { presets: [], contexts: [] })).toEqual([linked]);
    expect(findMissingContexts([linked], { presets: [], contexts: [CONTEXT] })).toEqual([]);
  });
});

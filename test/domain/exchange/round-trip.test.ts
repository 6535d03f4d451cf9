// What goes out comes back the same, as bytes in between; and no file of any shape makes the reading throw.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCatalogue } from '../../../src/domain/exchange/check-catalogue.ts';
import { parseExchangeFile } from '../../../src/domain/exchange/parse-exchange-file.ts';
import { planImport, toImportSaves } from '../../../src/domain/exchange/plan-import.ts';
import { readTestEvents } from '../../../src/domain/exchange/read-test-events.ts';
import { toExchangeFile } from '../../../src/domain/exchange/write-exchange-file.ts';
import { toTestEvents } from '../../../src/domain/exchange/write-test-events.ts';
import type { Preset, PresetCollection } from '../../../src/domain/preset/preset.ts';
import { INVOCATION_TYPES } from '../../../src/domain/request/request.ts';
import { damagedJsonText, decode, encode, jsonText, stripSpace } from '../json/json-arbitraries.ts';
import { anyContexts, anyPresets, CONTENT, PRESET } from '../preset/samples.ts';
import { mutate } from './mutated-json.ts';

const EMPTY: PresetCollection = { presets: [], contexts: [] };
const given = { newId: () => 'fresh', now: 9 };
const anyCollection = fc.record({ presets: anyPresets, contexts: anyContexts });
const write = ({ presets, contexts }: PresetCollection) => toExchangeFile(presets, contexts);
/** What an import gives back: the count of saves is the browser's own, and a time that nobody knows is now. */
const imported = <P extends Preset>(preset: P): P => ({
  ...preset,
  revision: 0,
  createdAt: preset.createdAt || given.now,
  updatedAt: preset.updatedAt || given.now,
});

function read(text: string): PresetCollection {
  const file = parseExchangeFile(decode(encode(text)));
  if (file.kind !== 'presets') throw new Error(file.kind);
  expect(file.problems).toEqual([]);
  return file.collection;
}

describe('a backup', () => {
  it('that is imported into an empty browser gives every preset back, in every field', () => {
    fc.assert(
      fc.property(anyCollection, (all) => {
        const saves = toImportSaves(planImport(EMPTY, read(write(all))), new Map(), given);
        expect(saves.presets.map(({ preset }) => preset)).toEqual(all.presets.map(imported));
        expect(saves.contexts.map(({ preset }) => preset)).toEqual(all.contexts.map(imported));
        const bases = [...saves.presets, ...saves.contexts].map((save) => save.baseRevision);
        expect(bases.every((revision) => revision === 0)).toBe(true);
      }),
    );
  });

  it('that is imported where it was made changes nothing', () => {
    fc.assert(
      fc.property(anyCollection, (all) => {
        const plan = planImport(all, read(write(all)));
        for (const { status } of [...plan.presets, ...plan.contexts]) expect(status).toBe('same');
        const saves = toImportSaves(plan, new Map(), given);
        expect([...saves.presets, ...saves.contexts]).toEqual([]);
      }),
    );
  });

  it('of a backup is the same file', () => {
    fc.assert(
      fc.property(anyCollection, (all) => {
        const text = write(all);
        expect(write(read(text))).toBe(text);
      }),
    );
  });
});

describe('test events', () => {
  const event = fc.record({
    name: fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('__proto__', 'é', 'a b')),
    payload: jsonText,
    invocationType: fc.constantFrom(...INVOCATION_TYPES),
    functionName: fc.constantFrom('orders', 'refunds:live', 'constructor'),
  });

  it('come back with the payload’s every token and the invocation type, each to its function', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 6 }), (events) => {
        const presets = events.map(({ name, ...rest }) => ({
          ...PRESET,
          name,
          content: { ...CONTENT, ...rest },
        }));
        const { documents, problems } = toTestEvents(presets);
        expect(problems).toEqual([]);
        for (const { functionName, text } of documents) {
          const back = readTestEvents(decode(encode(text)), functionName);
          expect(back.problems).toEqual([]);
          const own = events.filter((one) => one.functionName.split(':')[0] === functionName);
          expect(back.presets.map(({ content }) => toSent(content))).toEqual(own.map(toSent));
          expect(back.presets.every((one) => one.content.functionName === functionName)).toBe(true);
        }
      }),
    );
  });

  it('of SAM come back byte for byte', () => {
    const event = jsonText.filter((text) => !text.includes('components'));
    fc.assert(
      fc.property(event, (text) => {
        const [preset] = readTestEvents(decode(encode(text)), 'orders', 'event.json').presets;
        expect(preset?.content.payload).toBe(text);
      }),
    );
  });

  it('are each taken or named, whatever has happened to the document', () => {
    const documents = fc
      .array(event, { maxLength: 4 })
      .map((events) => events.map((one) => ({ ...PRESET, content: { ...CONTENT, ...one } })))
      .map((presets) => JSON.parse(toTestEvents(presets).documents[0]?.text ?? '{}'));
    fc.assert(
      fc.property(mutate(documents), (document) => {
        const text = JSON.stringify(document);
        const { presets, problems } = readTestEvents(text, 'orders');
        const examples: unknown = Object(Object(Object(document).components).examples);
        // A list, or a text, has no members by name.
        const isObject = Object.prototype.toString.call(examples) === '[object Object]';
        const count = isObject ? Object.keys(Object(examples)).length : 0;
        expect(presets.length + problems.length).toBeGreaterThanOrEqual(count);
      }),
    );
  });
});

describe('a file that something happened to', () => {
  const file = anyCollection.map((all) => JSON.parse(write(all)));

  it('never makes the reading, the planning or the catalogue’s check throw, and no entry is lost', () => {
    fc.assert(
      fc.property(mutate(file), anyCollection, (damaged, here) => {
        const text = JSON.stringify(damaged);
        checkCatalogue(text);
        readTestEvents(text, 'orders');
        const result = parseExchangeFile(text);
        if (result.kind !== 'presets') return;
        const plan = planImport(here, result.collection);
        expect(plan.presets).toHaveLength(result.collection.presets.length);
        if (result.problems.some(({ path }) => path === '$.version')) return;
        for (const [key, taken] of [
          ['payloadPresets', plan.presets],
          ['clientContextPresets', plan.contexts],
        ] as const) {
          const list: unknown = Object(damaged)[key];
          const isEntry = new RegExp(`^\\$\\.${key}\\[\\d+\\]`);
          const named = result.problems.flatMap(({ path }) => isEntry.exec(path)?.[0] ?? []);
          const count = Array.isArray(list) ? list.length : 0;
          expect(taken.length + new Set(named).size).toBe(count);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is no less harmless as any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), jsonText, damagedJsonText), (text) => {
        const { problems } = checkCatalogue(text);
        expect(problems.length).toBeGreaterThan(0);
      }),
    );
  });

  it('may be cut anywhere', () => {
    fc.assert(
      fc.property(anyCollection, fc.nat(), (all, at) => {
        const text = write(all);
        const cut = text.slice(0, at % (text.trimEnd().length - 1));
        expect(parseExchangeFile(cut).kind).toBe('not JSON');
      }),
    );
  });
});

function toSent({ payload, invocationType }: { payload: string; invocationType: string }) {
  return [stripSpace(payload), invocationType];
}

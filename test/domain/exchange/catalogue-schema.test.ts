// `public/catalogue.schema.json` is written by hand for its descriptions; these tests hold it to what the page reads.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clientContextPresetSchema,
  exchangeSchema,
  payloadPresetSchema,
} from '../../../src/domain/exchange/exchange-schema.ts';
import { parseExchangeFile } from '../../../src/domain/exchange/parse-exchange-file.ts';
import { toExchangeFile } from '../../../src/domain/exchange/write-exchange-file.ts';
import { createValidator, listDescribedKeys, readSchema } from '../check/json-schema.ts';
import { anyContexts, anyPresets } from '../preset/samples.ts';
import { mutate } from './mutated-json.ts';

const SCHEMA = readSchema('catalogue.schema.json');
const isValid = createValidator(SCHEMA);
const isRead = (value: unknown) => {
  const read = parseExchangeFile(JSON.stringify(value));
  return read.kind === 'presets' && read.problems.length === 0;
};
const keysOf = (schema: { readonly entries: object }) => Object.keys(schema.entries).sort();

describe('catalogue.schema.json', () => {
  it('describes every key that the page reads, and no other', () => {
    const { payloadPreset, clientContextPreset } = SCHEMA.definitions;
    expect(listDescribedKeys(SCHEMA)).toEqual(keysOf(exchangeSchema));
    expect(listDescribedKeys(payloadPreset)).toEqual(keysOf(payloadPresetSchema.pipe[0]));
    expect(listDescribedKeys(clientContextPreset)).toEqual(keysOf(clientContextPresetSchema));
  });

  it('takes every file that the page writes', () => {
    fc.assert(
      fc.property(anyPresets, anyContexts, (presets, contexts) => {
        expect(isValid(JSON.parse(toExchangeFile(presets, contexts)))).toBe(true);
      }),
    );
  });

  it('takes and refuses the same files as the page, whatever is wrong with them', () => {
    const files = fc
      .tuple(anyPresets, anyContexts)
      .map(([presets, contexts]) => JSON.parse(toExchangeFile(presets, contexts)));
    fc.assert(
      fc.property(mutate(files), (file) => {
        // No JSON schema can say that ids differ; the page and `npm run catalogue` do.
        fc.pre(!hasDoubleId(file));
        expect(isValid(file)).toBe(isRead(file));
      }),
      { numRuns: 1000 },
    );
  });

  it('fits the catalogue that comes with the page', () => {
    const url = new URL('../../../public/catalogue.json', import.meta.url);
    const catalogue = JSON.parse(readFileSync(url, 'utf8'));
    expect(catalogue.$schema).toBe('./catalogue.schema.json');
    expect(isValid(catalogue)).toBe(true);
  });
});

function hasDoubleId(file: unknown): boolean {
  const lists = typeof file === 'object' && file !== null ? Object.values(file) : [];
  return lists.filter(Array.isArray).some((list) => {
    const ids = list.map((entry) => entry?.id).filter((id) => typeof id === 'string');
    return new Set(ids).size < ids.length;
  });
}

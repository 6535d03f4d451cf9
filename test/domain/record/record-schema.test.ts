// `public/run.schema.json` is written for its descriptions; these tests hold it to what the page reads and writes.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRecord } from '../../../src/domain/record/parse-record.ts';
import {
  environmentSchema,
  receivedSchema,
  recordSchema,
  requestSchema,
  timesSchema,
  wordsSchema,
} from '../../../src/domain/record/record-schema.ts';
import { toRecord } from '../../../src/domain/record/to-record.ts';
import { writeRecord } from '../../../src/domain/record/write-record.ts';
import { createValidator, listDescribedKeys, readSchema } from '../check/json-schema.ts';
import { mutate } from '../exchange/mutated-json.ts';
import { anyRun } from './samples.ts';

const SCHEMA = readSchema('run.schema.json');
const isValid = createValidator(SCHEMA);
const keysOf = (schema: { readonly entries: object }) => Object.keys(schema.entries).sort();
const files = anyRun.map((run) =>
  JSON.parse(writeRecord({ ...toRecord(run, { savedAt: 0 }), by: 'Zoë' })),
);

describe('run.schema.json', () => {
  it('describes every key that the page reads, and no other', () => {
    const { environment, request, times, words, received } = SCHEMA.definitions;
    expect(listDescribedKeys(SCHEMA)).toEqual(keysOf(recordSchema));
    expect(listDescribedKeys(environment)).toEqual(keysOf(environmentSchema));
    expect(listDescribedKeys(request)).toEqual(keysOf(requestSchema));
    expect(listDescribedKeys(times)).toEqual(keysOf(timesSchema));
    expect(listDescribedKeys(words)).toEqual(keysOf(wordsSchema));
    expect(listDescribedKeys(received)).toEqual(keysOf(receivedSchema));
  });

  it('takes every record that the page writes', () => {
    fc.assert(
      fc.property(files, (file) => {
        expect(isValid(file)).toBe(true);
      }),
    );
  });

  it('takes and refuses the same files as the page, whatever is wrong with them', () => {
    fc.assert(
      fc.property(mutate(files), (file) => {
        expect(isValid(file)).toBe(parseRecord(JSON.stringify(file)).kind === 'record');
      }),
      { numRuns: 600 },
    );
  });
});

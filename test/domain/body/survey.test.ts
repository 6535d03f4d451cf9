import fc from 'fast-check';
import { expect, it } from 'vitest';
import { surveyBody } from '../../../src/domain/body/body-survey.ts';
import { findJsonError } from '../../../src/domain/json/find-json-error.ts';
import type { BodyKind } from '../../../src/domain/result/body-kind.ts';
import { decodeUtf8 } from '../../../src/domain/text/utf8.ts';
import { damagedJsonText, encode, jsonText } from '../json/json-arbitraries.ts';
import { answer, toBody } from './given-body.ts';

/** By another way: all of the bytes at once. */
function readBodyKind(bytes: Uint8Array): BodyKind {
  if (bytes.length === 0) return 'empty';
  if (findJsonError(bytes) === undefined) return 'json';
  const { text, exact } = decodeUtf8(bytes);
  return exact && !text.includes('\0') ? 'text' : 'binary';
}

const survey = (bytes: Uint8Array) => answer(surveyBody(toBody(bytes)));

it('says the same kind as a look at all of the bytes at once', async () => {
  const anyBytes = fc.oneof(
    jsonText.map(encode),
    damagedJsonText.map(encode),
    fc.string({ unit: 'binary' }).map(encode),
    fc.uint8Array({ maxLength: 40 }),
  );
  await fc.assert(
    fc.asyncProperty(anyBytes, async (bytes) => {
      expect((await survey(bytes)).kind).toBe(readBodyKind(bytes));
    }),
  );
});

it.each([
  ['{"a":[1,2', 'not closed', 'cut'],
  ['{"a":[1,2],,"b":1}', 'comma too many', 'with a comma too many'],
  ['[{"a":1} {"a":2}]', 'comma missing', 'without its comma'],
])('takes %s for JSON with its first error', async (text, kind) => {
  const { isJson, error } = await survey(encode(text));
  expect([isJson, error?.line]).toEqual([true, 1]);
  expect(error?.kind).toBe(kind);
});

it.each(['[INFO] all is well', '{not json}', '{"a":1}\n{"a":2}', 'words', '12 apples', '[['])(
  'takes %j for text',
  async (text) => {
    expect(await survey(encode(text))).toMatchObject({ kind: 'text', isJson: false });
  },
);

it.each([
  ['[{"a":[{}]},{},3]', { top: 'array', items: 3, objects: 2 }],
  ['{"a":{"b":{}},"c":[1,2]}', { top: 'object', items: 2, objects: 1 }],
  ['"x"', { top: 'value', items: 0, objects: 0 }],
  ['[]', { top: 'array', items: 0, objects: 0 }],
])('says of %s what stands at its top', async (text, shape) => {
  expect((await survey(encode(text))).shape).toEqual(shape);
});

it('says what a large body looks like before all of it is read', async () => {
  const run = surveyBody(toBody(encode(`[${'1,'.repeat(100_000)}1]`)));
  const { value } = await run.next();
  expect(value).toMatchObject({ kind: 'json', isWhole: false });
});

it.each([
  ['empty', encode('')],
  ['json', encode('{"a":1}')],
  ['json', encode('"text"')],
  ['json', encode('12345678901234567890')],
  ['json', encode(' null\n')],
  ['text', encode('plain')],
  ['text', encode('{"a":1} trailing')],
  ['text', encode('<script>alert(1)</script>')],
  ['text', encode('Zoë 😀')],
  ['text', encode('\uFFFD')],
  ['text', encode(' ')],
  ['binary', Uint8Array.of(0xff, 0xfe)],
  ['binary', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a)],
  ['binary', encode('looks like text\0')],
  ['binary', Uint8Array.of(0x22, 0xc3, 0x22)],
] as const)('says %s of bytes, whatever Lambda calls them (%#)', async (kind, body) => {
  expect((await survey(body)).kind).toBe(kind);
});

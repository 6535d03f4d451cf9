import { describe, expect, it } from 'vitest';
import type { LogLine } from '../../../../src/domain/log/log-line.ts';
import { parseLog } from '../../../../src/domain/log/parse-log.ts';
import { countLevels, filterLines } from '../../../../src/domain/log/view/level-filter.ts';
import { findLineJson, formatLineJson } from '../../../../src/domain/log/view/line-json.ts';
import { ID } from '../log-samples.ts';

const TIME = '2026-10-08T07:30:29.443Z';
const read = (text: string) => {
  const [line] = parseLog(`${text}\n`);
  return line === undefined ? undefined : findLineJson(line);
};

describe('the JSON in a line', () => {
  it('is the whole line of a JSON logger, with the fields that the row does not show', () => {
    const text = `{"level":"INFO","message":"m","order":{"id":12345678901234567890}}`;
    const json = read(text);
    expect(json).toEqual({ before: '', json: text });
    expect(json && formatLineJson(json)).toBe(
      '{\n  "level": "INFO",\n  "message": "m",\n  "order": {\n    "id": 12345678901234567890\n  }\n}',
    );
  });

  it.each([
    [`${TIME}\t${ID}\tINFO\t{"a":1}`, '', '{"a":1}'],
    [
      `${TIME}\t${ID}\tERROR\tInvoke Error \t{"errorType":"E"}`,
      'Invoke Error',
      '{"errorType":"E"}',
    ],
    ['[INFO] got [1] of {"a":[1]}', 'got [1] of', '{"a":[1]}'],
    ['rows [1,2]', 'rows', '[1,2]'],
  ])('of %j is what ends its message', (text, before, json) => {
    expect(read(text)).toEqual({ before, json });
  });

  it.each([
    'plain',
    '[ERROR] no',
    'took {3}',
    'took [3]',
    '{}',
    '[]',
    '{"a":1',
    "{'a': 1}",
    'x{"a":1}',
  ])('is not in %j', (text) => {
    expect(read(text)).toBeUndefined();
  });
});

describe('levels', () => {
  const lines: readonly LogLine[] = parseLog(
    `START RequestId: ${ID} Version: 1\nplain\nERROR: a\nFATAL: b\nWARN: c\nINFO: d\nTRACE: e\nDEBUG: f\n`,
  );

  it('are counted in five groups', () => {
    expect(countLevels(lines)).toEqual({ error: 2, warn: 1, info: 1, debug: 2, other: 2 });
  });

  it('are shown but for those that are hidden', () => {
    expect(filterLines(lines, new Set())).toBe(lines);
    expect(filterLines(lines, new Set(['debug', 'other'])).map(({ message }) => message)).toEqual([
      'a',
      'b',
      'c',
      'd',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { type OutfileSource, toOutfile } from '../../../src/domain/result/outfile.ts';

const STARTED_AT = Date.UTC(2026, 10, 22, 13, 52, 7, 890);
const TIME = '2026-11-22T13-52-07Z';
const BODY = new TextEncoder().encode('{"a":1}');
const SOURCE: OutfileSource = { functionName: 'orders', startedAt: STARTED_AT };

const nameOf = (functionName: string, label?: string) =>
  toOutfile(BODY, { ...SOURCE, functionName, label }).name;

describe('toOutfile', () => {
  it('holds the very bytes that came', () => {
    expect(toOutfile(BODY, SOURCE).bytes).toBe(BODY);
  });

  it('says in its name and its type what it is', () => {
    expect(toOutfile(BODY, SOURCE)).toMatchObject({
      name: `orders-${TIME}.json`,
      contentType: 'application/json',
    });
    const csv = new TextEncoder().encode('only one line');
    expect(toOutfile(csv, { ...SOURCE, contentType: 'text/csv; charset=utf-8' })).toMatchObject({
      name: `orders-${TIME}.csv`,
      contentType: 'text/csv',
    });
  });

  it.each(['<!DOCTYPE html><script>1</script>', '<svg xmlns="http://www.w3.org/2000/svg"/>'])(
    'is a text where a double click would run it: %s',
    (text) => {
      const file = toOutfile(new TextEncoder().encode(text), SOURCE);
      expect(file).toMatchObject({ name: `orders-${TIME}.txt`, contentType: 'text/plain' });
    },
  );

  it.each([
    ['orders-reprocess'],
    ['orders-reprocess:prod'],
    ['orders-reprocess:$LATEST'],
    ['123456789012:function:orders-reprocess'],
    ['arn:aws:lambda:eu-west-1:123456789012:function:orders-reprocess:7'],
  ])('is named after the function alone: %s', (functionName) => {
    expect(nameOf(functionName)).toBe(`orders-reprocess-${TIME}.json`);
  });

  it('is told apart from the whole response where it is a part of it', () => {
    expect(nameOf('orders', 'body')).toBe(`orders-${TIME}-body.json`);
    expect(nameOf('orders', '')).toBe(`orders-${TIME}.json`);
  });

  it('has in its name only what every file system takes', () => {
    expect(nameOf('../..//a b?*')).toMatch(/^[\w.-]+$/);
    expect(nameOf('été:\u202egpj.exe', '../\u0000x'.repeat(50))).toMatch(/^[\w.-]+$/);
    expect(nameOf('x'.repeat(300), 'y'.repeat(300)).length).toBeLessThan(160);
  });

  it('has a name even where the function has none', () => {
    expect(nameOf('')).toBe(`response-${TIME}.json`);
  });
});

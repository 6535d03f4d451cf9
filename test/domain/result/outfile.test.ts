import { describe, expect, it } from 'vitest';
import type { BodyKind } from '../../../src/domain/result/body-kind.ts';
import { toOutfile } from '../../../src/domain/result/outfile.ts';

const STARTED_AT = Date.UTC(2026, 10, 22, 13, 52, 7, 890);
const TIME = '2026-11-22T13-52-07Z';
const BODY = Uint8Array.from([1, 2, 3]);

const nameOf = (functionName: string, kind: BodyKind = 'json') =>
  toOutfile(BODY, kind, functionName, STARTED_AT).name;

describe('toOutfile', () => {
  it('holds the very bytes that came', () => {
    expect(toOutfile(BODY, 'binary', 'orders', STARTED_AT).bytes).toBe(BODY);
  });

  it.each([
    ['json', 'json', 'application/json'],
    ['text', 'txt', 'text/plain'],
    ['binary', 'bin', 'application/octet-stream'],
    ['empty', 'bin', 'application/octet-stream'],
  ] as const)('says in its name and type that it is %s: .%s', (kind, extension, contentType) => {
    expect(toOutfile(BODY, kind, 'orders', STARTED_AT)).toMatchObject({
      name: `orders-${TIME}.${extension}`,
      contentType,
    });
  });

  it.each([
    ['binary', 'pdf', 'pdf'],
    ['binary', 'jpeg', 'jpg'],
    ['text', 'csv', 'csv'],
    // A double click on the file must run nothing.
    ['text', 'html', 'txt'],
    ['text', 'svg', 'txt'],
  ] as const)('of %s that is %s has the extension %s', (kind, format, extension) => {
    const { name } = toOutfile(BODY, kind, 'orders', STARTED_AT, format);
    expect(name).toBe(`orders-${TIME}.${extension}`);
  });

  it.each([
    ['orders-reprocess'],
    ['orders-reprocess:prod'],
    ['orders-reprocess:$LATEST'],
    ['123456789012:function:orders-reprocess'],
    ['arn:aws:lambda:eu-west-1:123456789012:function:orders-reprocess:7'],
  ])('is named after the function alone: %s', (functionName) => {
    expect(nameOf(functionName)).toBe(`orders-reprocess-${TIME}.json`);
  });

  it('has in its name only what every file system takes', () => {
    expect(nameOf('../..//a b?*')).toMatch(/^[\w.-]+$/);
    expect(nameOf('été:\u202egpj.exe')).toMatch(/^[\w.-]+$/);
    expect(nameOf('x'.repeat(300)).length).toBeLessThan(110);
  });

  it('has a name even where the function has none', () => {
    expect(nameOf('')).toBe(`response-${TIME}.json`);
  });
});

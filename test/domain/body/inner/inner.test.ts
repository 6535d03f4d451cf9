// What is inside a text: found by a short look, opened to its last byte, and known for what it is.
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readGatewayAnswer } from '../../../../src/domain/body/inner/gateway-answer.ts';
import { toInnerOutfile, toNamedOutfile } from '../../../../src/domain/body/inner/inner-outfile.ts';
import { openInner } from '../../../../src/domain/body/inner/open-inner.ts';
import { readPdfFacts } from '../../../../src/domain/body/inner/pdf-facts.ts';
import { sniffString } from '../../../../src/domain/body/inner/sniff-string.ts';
import { readDocument } from '../../../../src/domain/body/json/json-document.ts';
import { takeSteps } from '../../../../src/domain/body/steps.ts';
import { detectKind } from '../../../../src/domain/file/detect-kind.ts';
import { decode, encode } from '../../json/json-arbitraries.ts';

const toBase64 = (bytes: Uint8Array | string) => Buffer.from(bytes).toString('base64');
const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13);

function sniff(text: string) {
  const token = encode(JSON.stringify(text));
  return sniffString(token, 0, token.length);
}

function open(text: string) {
  const token = encode(JSON.stringify(text));
  const hint = sniffString(token, 0, token.length);
  return hint && openInner(token, 0, token.length, hint.wrap);
}

describe('a text is worth opening', () => {
  it.each([
    ['{"a": 1}', 'JSON'],
    [' \n[1, 2]\t', 'JSON'],
    [toBase64('%PDF-1.7 and so on'), 'PDF'],
    [toBase64(PNG), 'PNG'],
    [toBase64(gzipSync('some text')), 'gzip'],
    [toBase64('{"orderId": "A-1001"}'), 'JSON'],
    [toBase64('<!doctype html><p>Hello'), 'HTML'],
    [toBase64('A letter to read, in words'), 'base64'],
    ['data:image/png;base64,iVBORw0KGgo=', 'image/png'],
    ['data:,hello%20there', 'text/plain'],
    ['data:text/csv;charset=utf-8;base64,YSxi', 'text/csv'],
  ])('%s', (text, words) => {
    expect(sniff(text)?.words).toBe(words);
  });

  it.each([
    '',
    'Hello',
    '{not json}',
    '[x]',
    '{',
    'data: none',
    'AbCdEfGhIjKlMnOp',
    'd41d8cd98f00b204e9800998ecf8427e',
    '1b671a64-40d5-491e-99b0-da01ff1f3341',
    'arn:aws:lambda:eu-west-1:123456789012:function:orders',
    'x'.repeat(500),
    '2026-11-22T13:52:07.000Z',
  ])('or not: %s', (text) => {
    expect(sniff(text)).toBeUndefined();
  });

  it('of random bytes in base64 only where it is long', () => {
    const bytes = Uint8Array.from({ length: 300 }, (_none, at) => (at * 167 + 13) % 256);
    expect(sniff(toBase64(bytes))?.words).toBe('base64');
    expect(sniff(toBase64(bytes.subarray(0, 24)))).toBeUndefined();
  });

  it('never fails, and what it opens is bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const opened = open(text);
        if (opened !== undefined) expect(opened.bytes).toBeInstanceOf(Uint8Array);
      }),
      { numRuns: 50 },
    );
  });
});

describe('what is opened is there to the last byte', () => {
  const bytes = fc.uint8Array({ minLength: 40, maxLength: 3000 });
  const wrap = (prefix: Uint8Array, rest: Uint8Array) => Uint8Array.from([...prefix, ...rest]);

  it('out of base64, with padding or without, for URLs, with line breaks, with escaped slashes', () => {
    fc.assert(
      fc.property(bytes, (rest) => {
        const body = wrap(PNG, rest);
        const plain = toBase64(body);
        const spellings = [
          plain,
          plain.replace(/=+$/, ''),
          plain.replaceAll('+', '-').replaceAll('/', '_'),
          plain.replaceAll(/.{76}/g, '$&\r\n'),
        ];
        for (const text of spellings) expect(open(text)?.bytes).toEqual(body);
        const token = encode(`"${plain.replaceAll('/', '\\/')}"`);
        expect(openInner(token, 0, token.length, 'base64')?.bytes).toEqual(body);
      }),
      { numRuns: 20 },
    );
  });

  it('out of data: URLs', () => {
    fc.assert(
      fc.property(bytes, (body) => {
        const percents = Array.from(body, (byte) => `%${byte.toString(16).padStart(2, '0')}`);
        expect(open(`data:image/png;base64,${toBase64(body)}`)?.bytes).toEqual(body);
        expect(open(`data:a/b,${percents.join('')}`)).toEqual({ bytes: body, contentType: 'a/b' });
      }),
      { numRuns: 20 },
    );
    expect(decode(open('data:,50%25 é %zz')?.bytes ?? PNG)).toBe('50% é %zz');
  });

  it('out of JSON in a string, as it was put in', () => {
    const inner = '{"id": 12345678901234567890, "a": 1.0, "a": "\\u00e9"}';
    expect(decode(open(inner)?.bytes ?? PNG)).toBe(inner);
  });

  it('or not at all, where the base64 breaks past the short look', () => {
    expect(open(`${toBase64(wrap(PNG, new Uint8Array(3000)))}!`)).toBeUndefined();
  });
});

describe('an answer for API Gateway', () => {
  const read = (value: unknown) =>
    readGatewayAnswer(takeSteps(readDocument(encode(JSON.stringify(value)))));

  it('is known by its shape, with its headers in their order', () => {
    const answer = read({
      statusCode: 200,
      headers: { 'Content-Type': 'application/pdf', 'X-Count': 3 },
      multiValueHeaders: { 'Set-Cookie': ['a=1', 'b=2'] },
      cookies: ['c=3'],
      isBase64Encoded: true,
      body: 'JVBERi0=',
    });
    expect(answer).toMatchObject({
      statusCode: '200',
      contentType: 'application/pdf',
      isBase64: true,
    });
    expect(answer?.headers).toEqual([
      ['Content-Type', 'application/pdf'],
      ['X-Count', '3'],
      ['Set-Cookie', 'a=1'],
      ['Set-Cookie', 'b=2'],
      ['set-cookie', 'c=3'],
    ]);
  });

  it('gives the place of its body', () => {
    const json = '{"statusCode": 404, "body": "not \\u0066ound"}';
    const { body } = readGatewayAnswer(takeSteps(readDocument(encode(json)))) ?? {};
    const token = encode(json);
    expect(decode(openInner(token, body?.start ?? 0, body?.end ?? 0, 'text')?.bytes ?? PNG)).toBe(
      'not found',
    );
  });

  it.each([
    { statusCode: 200 },
    { statusCode: '200', body: '' },
    { statusCode: 200, body: { a: 1 } },
    { body: 'x' },
    [{ statusCode: 200, body: '' }],
    null,
  ])('is not %j', (value) => {
    expect(read(value)).toBeUndefined();
  });
});

describe('the file of an inner body', () => {
  const zip = Uint8Array.of(0x50, 0x4b, 5, 6, 0);
  const name = (disposition: string, of: string | Uint8Array) => {
    const bytes = typeof of === 'string' ? encode(of) : of;
    return toNamedOutfile(disposition, bytes, detectKind(bytes))?.name;
  };

  it.each([
    ['attachment; filename="invoices-2026-10.csv"', 'a,b\n1,2', 'invoices-2026-10.csv'],
    ["attachment; filename=x.pdf; filename*=UTF-8''R%C3%A9sum%C3%A9.pdf", '%PDF-1', 'Résumé.pdf'],
    ['attachment; filename=report', '%PDF-1', 'report.pdf'],
    ['attachment; filename="../../etc/passwd"', 'x', '-..-etc-passwd.txt'],
    ['attachment; filename="invoice\u202Efdp.exe"', 'x', 'invoice-fdp.txt'],
    ['attachment; filename="setup.exe"', '<!doctype html>', 'setup.html'],
    ['attachment; filename="table.xlsx"', zip, 'table.xlsx'],
    ['inline', '%PDF-1', undefined],
    ['', '%PDF-1', undefined],
  ] as const)('of %j with %j is %s', (disposition, bytes, file) => {
    expect(name(disposition, bytes)).toBe(file);
  });

  it('tells of its place where the answer gives no name', () => {
    const file = toInnerOutfile('orders-2026', 'orders[3]."a b".invoice', PNG, detectKind(PNG));
    expect(file).toEqual({
      name: 'orders-2026-orders.3.a.b.invoice.png',
      bytes: PNG,
      contentType: 'image/png',
    });
  });
});

describe('a PDF tells of itself', () => {
  const read = (text: string) => readPdfFacts(encode(text));

  it('its version, and its pages only where nothing contradicts', () => {
    const pages = '/Type /Pages /Count 2 >> << /Type /Page >> <</Type/Page>>';
    expect(read(`%PDF-1.7 ${pages}`)).toEqual({ version: '1.7', pages: 2 });
    expect(read(`%PDF-1.7 ${pages} <</Type/Page>>`)?.pages).toBeUndefined();
    expect(read('%PDF-2.0 compressed')).toEqual({ version: '2.0', pages: undefined });
    expect(read('none')).toBeUndefined();
  });
});

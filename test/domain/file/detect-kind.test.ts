import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BodySurvey, surveyBody } from '../../../src/domain/body/body-survey.ts';
import { GrowingBody } from '../../../src/domain/body/growing-body.ts';
import { type Steps, takeSteps } from '../../../src/domain/body/steps.ts';
import { detectKind } from '../../../src/domain/file/detect-kind.ts';

const encode = (text: string) => new TextEncoder().encode(text);
/** One byte a character, and some bytes behind that are no text. */
const bytes = (mark: string, before = '') =>
  Uint8Array.from(`${before}${mark}\xff\0\0\xfe`, (character) => character.charCodeAt(0));
const extensionOf = (body: Uint8Array, contentType?: string) =>
  detectKind(body, { contentType }).extension;

describe('the kind of a file', () => {
  it.each([
    ['png', bytes('\x89PNG\r\n\x1a\n')],
    ['jpg', bytes('\xff\xd8\xff\xe0')],
    ['gif', bytes('GIF89a')],
    ['webp', bytes('WEBP', 'RIFF\x10\0\0\0')],
    ['pdf', bytes('%PDF-1.7\n')],
    ['gz', bytes('\x1f\x8b\x08')],
    ['zip', bytes('PK\x03\x04\x14\0notes.txt')],
    ['xlsx', bytes('PK\x03\x04\x14\0[Content_Types].xml … xl/workbook.xml')],
    ['docx', bytes('PK\x03\x04\x14\0word/document.xml')],
    ['parquet', bytes('PAR1')],
    ['mp4', bytes('ftypisom', '\0\0\0\x18')],
    ['tar', bytes('ustar', `report.csv${'\0'.repeat(247)}`)],
    ['bin', bytes('no mark that anybody knows')],
  ])('is told by its mark, whatever Lambda calls it: %s', (extension, body) => {
    expect(extensionOf(body, 'application/json')).toBe(extension);
    expect(extensionOf(body)).toBe(extension);
  });

  it.each([
    ['json', '{"a":1}'],
    ['json', ' "GIF89a" '],
    ['json', '-0'],
    ['html', '<!DOCTYPE html>\n<title>hi</title>'],
    ['html', '\n  <HTML lang="en">'],
    ['svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['svg', '<?xml version="1.0"?>\n<!-- made by hand --><svg/>'],
    ['xml', '\uFEFF<?xml version="1.0"?><order/>'],
    ['pdf', '%PDF-1.4\n1 0 obj'],
    ['csv', 'id,name\r\n1,Zoë\r\n2,"a, b"\r\n'],
    ['csv', 'id;price\n1;2,50'],
    ['tsv', 'id\tname\n1\tb\n'],
    ['jsonl', '{"a":1}\n{"a":2}\n'],
    ['txt', 'Dear all, hello\nGood bye, all'],
    ['txt', 'one line, with a comma'],
    ['txt', '[INFO] started'],
    ['txt', '{"a":1} trailing'],
    ['txt', 'II*\nnot a picture'],
    ['txt', ' '],
  ])('is told by how its text begins: %s %#', (extension, text) => {
    expect(extensionOf(encode(text), 'application/json')).toBe(extension);
  });

  it('is what it is called where the bytes leave that open', () => {
    expect(extensionOf(encode('SELECT 1;'), 'application/sql')).toBe('sql');
    expect(extensionOf(encode('a: 1'), 'text/yaml;charset=utf-8')).toBe('yaml');
    expect(extensionOf(bytes('\x0a\x01'), 'application/x-protobuf')).toBe('pb');
  });

  it('is not what it is called where the bytes say no', () => {
    expect(extensionOf(encode('not found'), 'image/png')).toBe('txt');
    expect(extensionOf(bytes('\x89PNG\r\n\x1a\n'), 'text/csv')).toBe('png');
    expect(extensionOf(bytes('nothing known'), 'text/html')).toBe('bin');
    expect(extensionOf(encode('hi'), 'constructor')).toBe('txt');
  });

  it('has no kind where there is nothing', () => {
    expect(extensionOf(encode(''), 'text/html')).toBe('bin');
  });

  it('is told by the beginning alone where there is a lot of it', () => {
    const list = `[${'{"name":"Zoë 😀","n":12345},'.repeat(9000)}`;
    expect(extensionOf(encode(list))).toBe('json');
    expect(extensionOf(encode(`"${'QUJD'.repeat(50_000)}"`))).toBe('json');
    expect(extensionOf(encode(`id,name\n${'1,Zoë\n'.repeat(50_000)}`))).toBe('csv');
    expect(extensionOf(encode('😀'.repeat(50_000)))).toBe('txt');
    expect(extensionOf(encode(`{"a":1} and more${' text'.repeat(50_000)}`))).toBe('txt');
  });

  it('has an extension and a type for any bytes under any name', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.string(), (body, contentType) => {
        const kind = detectKind(body, { contentType });
        expect(kind.extension).toMatch(/^[a-z0-9]{2,8}$/);
        expect(kind.contentType).toMatch(/^[a-z]+\/[\w.+-]+$/);
      }),
    );
  });
});

describe('the kind of a body of which all has been looked at', () => {
  const formOf = (body: Uint8Array, contentType: string) => {
    const growing = new GrowingBody(body.length);
    growing.append(body);
    growing.finish();
    const found = takeSteps(surveyBody(growing) as Steps<BodySurvey>);
    const { form, extension } = detectKind(body, { contentType, found });
    return `${form} ${extension}`;
  };

  const svg = '<?xml version="1.0"?><!-- a --><svg xmlns="http://www.w3.org/2000/svg"/>';
  it.each([
    ['', '', 'nothing bin'],
    ['{"a":1}', '', 'json json'],
    ['"text"', '', 'json json'],
    ['{"a":1', '', 'json txt'],
    ['{"a":1', 'application/json', 'json txt'],
    ['{"a":1}', 'application/problem+json; charset=utf-8', 'json json'],
    ['{"a":1}', 'text/html', 'json json'],
    ['123', 'text/csv', 'table csv'],
    ['123', 'text/plain', 'json json'],
    ['{"a":1}\n{"a":2}\n', '', 'text jsonl'],
    ['[INFO] started', '', 'text txt'],
    ['Hello', '', 'text txt'],
    ['Hello', 'application/json', 'text txt'],
    ['Hello', 'application/pdf', 'text txt'],
    ['%PDF-1.4', 'text/plain', 'file pdf'],
    ['a,b\n1,2\n3,4\n', '', 'table csv'],
    ['"a;b";c\n"x\ny";2\n3;4\n', '', 'table csv'],
    ['Dear Sir, no\nand so\n', '', 'text txt'],
    ['a', 'text/csv', 'table csv'],
    ['<!DOCTYPE html><p>x', '', 'text html'],
    ['<?xml version="1.0"?><!DOCTYPE html><html>', 'application/xhtml+xml', 'text html'],
    ['<p>x', 'text/html', 'text html'],
    [svg, '', 'drawing svg'],
    [svg, 'image/svg+xml', 'drawing svg'],
    ['<?xml version="1.0"?><a/>', '', 'text xml'],
  ])('%j said to be %j is %s', (text, contentType, form) => {
    expect(formOf(encode(text), contentType)).toBe(form);
  });

  it.each([
    [bytes('\x89PNG\r\n\x1a\n'), 'picture png'],
    [Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), 'picture jpg'],
    [encode('GIF89a...'), 'picture gif'],
    [encode('RIFF\u0001\u0002\u0003\u0004WEBPVP8 '), 'picture webp'],
    [Uint8Array.from(gzipSync('x')), 'file gz'],
    [Uint8Array.of(0x50, 0x4b, 3, 4, 0), 'file zip'],
    [bytes('PK\x03\x04\x14\0word/document.xml'), 'file docx'],
    [bytes('OggS'), 'bytes ogg'],
    [Uint8Array.of(0, 1, 2, 3), 'bytes bin'],
    [Uint8Array.of(0xff, 0xfe, 0x41, 0), 'bytes bin'],
  ])('%s is %s, whatever a header says', (body, form) => {
    expect(formOf(body, '')).toBe(form);
    expect(formOf(body, 'text/html')).toBe(form);
  });

  it('is a text in an older alphabet only where it is called a text', () => {
    const latin = Uint8Array.from('name\nM\xfcller', (letter) => letter.charCodeAt(0));
    expect(formOf(latin, 'text/csv; charset=iso-8859-1')).toBe('table csv');
    expect(formOf(latin, 'text/plain')).toBe('text txt');
    expect(formOf(latin, 'application/json')).toBe('bytes bin');
  });
});

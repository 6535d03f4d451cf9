// A handler whose answers hold other things: files in base64, JSON in strings, answers for API Gateway.
import { deflateSync, gzipSync } from 'node:zlib';
import { HOSTILE_TEXTS } from '../hostile/texts.ts';
import { ODD_FUNCTIONS } from '../odd-functions.ts';

/** One page, uncompressed, so that its pages can be counted. */
export const PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj\n<</Type /Catalog /Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type /Pages /Kids [3 0 R] /Count 1>>\nendobj\n3 0 obj\n<</Type /Page /Parent 2 0 R /MediaBox [0 0 200 100]>>\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n',
);

const PNG = drawPng(96, 64);
const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40"><script>parent.__pwned()</script><rect width="60" height="40" fill="teal" onload="__pwned()"/></svg>';
const HTML = '<!doctype html><title>x</title><script>parent.__pwned()</script><h1>Invoice</h1>';
const CSV = 'id;name;total\n10;"Müller; Zoë";-5.50\n9;=1+1;12345678901234567890\n';

const toBase64 = (bytes: Buffer | string) => Buffer.from(bytes).toString('base64');
const answer = (contentType: string, body: string, isBase64Encoded: boolean) => ({
  statusCode: 200,
  headers: { 'Content-Type': contentType, 'Cache-Control': 'no-store' },
  multiValueHeaders: { 'Set-Cookie': ['a=1', HOSTILE_TEXTS[0]?.text] },
  body,
  isBase64Encoded,
});

/** Written by hand, because JSON.stringify cannot hold the numbers. */
const ORDERS = `{"orders": [
  {"id": 9007199254740993, "name": "Zoë Müller", "total": 10.50, "paid": true, "invoice": ${JSON.stringify(toBase64(PDF))}},
  {"id": 9007199254740992, "name": "Max", "total": -3, "paid": false, "invoice": null, "details": "{\\"note\\": \\"[1, 2]\\", \\"big\\": 12345678901234567890}"},
  {"id": 10, "name": "=HYPERLINK(\\"//evil.example\\")", "total": 1e3, "picture": "data:image/svg+xml;base64,${toBase64(SVG)}"}
], "export": ${JSON.stringify(toBase64(gzipSync(CSV)))}, "next": null}`;

const ANSWERS: Readonly<Record<string, string>> = {
  orders: toBase64(ORDERS),
  pdf: toBase64(JSON.stringify(answer('application/pdf', toBase64(PDF), true))),
  html: toBase64(JSON.stringify(answer('text/html; charset=utf-8', HTML, false))),
  csv: toBase64(CSV),
  png: toBase64(PNG),
  svg: toBase64(SVG),
  hostile: toBase64(
    JSON.stringify(HOSTILE_TEXTS.map(({ text }) => ({ [text]: text, plain: text }))),
  ),
  cut: toBase64('{"orders": [{"id": 1}, {"id": 2,'),
  binary: toBase64(Buffer.from(Array.from({ length: 5000 }, (_none, at) => (at * 167) % 256))),
};

const INNER = `
import { answerRaw } from './lib/answer-raw.mjs';
const ANSWERS = ${JSON.stringify(ANSWERS)};
export async function handler({ say }, context) {
  await answerRaw(context, Buffer.from(ANSWERS[say], 'base64'));
}
`;

export const INNER_FUNCTIONS: Readonly<Record<string, string>> = {
  'lib/answer-raw.mjs': ODD_FUNCTIONS['lib/answer-raw.mjs'] ?? '',
  'inner.mjs': INNER,
};

function drawPng(width: number, height: number): Buffer {
  const lines = Array.from({ length: height }, (_none, y) => [
    0,
    ...Array.from({ length: width }, (_nothing, x) => [x * 2, y * 3, 160]).flat(),
  ]);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    toChunk('IHDR', head),
    toChunk('IDAT', deflateSync(Buffer.from(lines.flat()))),
    toChunk('IEND', Buffer.alloc(0)),
  ]);
}

function toChunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(toCrc(named));
  return Buffer.concat([length, named, check]);
}

function toCrc(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeLogTail, LOG_TAIL_LIMIT_BYTES } from '../../../src/domain/log/log-tail.ts';
import { parseLog } from '../../../src/domain/log/parse-log.ts';
import { readReport } from '../../../src/domain/log/report.ts';
import { APPLICATION_LINES, buildJsonLog, buildTextLog, ID } from './log-samples.ts';

const toTail = (bytes: Uint8Array) => decodeLogTail(Buffer.from(bytes).toString('base64'));
const lastBytes = (text: string, count = LOG_TAIL_LIMIT_BYTES) =>
  Buffer.from(text).subarray(-count);

describe('a log tail', () => {
  it('is decoded to text', () => {
    expect(toTail(Buffer.from('START RequestId: é😀\n'))).toEqual({
      kind: 'text',
      text: 'START RequestId: é😀\n',
      cutAtStart: false,
      sizeBytes: 24,
      exact: true,
    });
  });

  it('may be empty', () => {
    expect(decodeLogTail('')).toMatchObject({ kind: 'text', text: '', cutAtStart: false });
  });

  it.each(['%%%', 'abc', 'START RequestId: x', '{"logGroup":"a"}'])('%j is not base64', (raw) => {
    expect(decodeLogTail(raw)).toEqual({ kind: 'not base64', raw });
  });

  it('is cut at its start when it is full and begins in the middle of a run', () => {
    const line = `2026-10-08T07:30:29.443Z\t${ID}\tINFO\t${'x'.repeat(100)}\n`;
    expect(toTail(lastBytes(line.repeat(50)))).toMatchObject({ cutAtStart: true, sizeBytes: 4096 });
    expect(toTail(lastBytes(line.repeat(50), 4095))).toMatchObject({ cutAtStart: false });
  });

  it.each([
    `START RequestId: ${ID} Version: 1\n`,
    'INIT_START Runtime Version: x\n',
    'RESTORE_START Runtime Version: x\n',
    `{"time":"t","type":"platform.initStart","record":{}}\n`,
    `{"type":"platform.start","time":"t","record":{"requestId":"${ID}"}}\n`,
  ])('is whole when it is full and begins with %j', (first) => {
    const full = first.padEnd(LOG_TAIL_LIMIT_BYTES, 'x');
    expect(toTail(Buffer.from(full))).toMatchObject({ cutAtStart: false, sizeBytes: 4096 });
  });

  it('drops a character that was cut at the start, and only there', () => {
    const bytes = Buffer.from('😀€é|é€😀');
    for (let from = 0; from < 9; from += 1) {
      const tail = toTail(bytes.subarray(from));
      expect(tail).toMatchObject({ kind: 'text', exact: true });
      expect(tail.kind === 'text' && tail.text.includes('\uFFFD')).toBe(false);
    }
    expect(toTail(Buffer.from([0x80, 0x61, 0x80]))).toMatchObject({
      text: 'a\uFFFD',
      exact: false,
    });
    expect(toTail(bytes.subarray(0, -1))).toMatchObject({ text: '😀€é|é€\uFFFD', exact: false });
  });

  it('drops no more than three bytes', () => {
    expect(toTail(Buffer.from([0x80, 0x80, 0x80, 0x80, 0x61]))).toMatchObject({ text: '\uFFFDa' });
  });

  it('may be the place of the log', () => {
    const place = { logGroup: '/aws/lambda/f', logStreamName: '2026/10/08/[1]x' };
    expect(toTail(Buffer.from(JSON.stringify(place)))).toEqual({ kind: 'reference', ...place });
    expect(toTail(Buffer.from(JSON.stringify({ ...place, more: 1 }, null, 2)))).toMatchObject({
      kind: 'reference',
    });
  });

  it.each([
    '{"logGroup":"a"}',
    '{"logGroup":1,"logStreamName":"b"}',
    '{"logGroup":"a","logStreamName":"b","message":"printed"}',
    '{"logGroup":"a","logStreamName":"b"}\nmore',
    '[{"logGroup":"a","logStreamName":"b"}]',
    '{"logGroup":"a","logStreamName":"b"',
  ])('%j is text and no place', (text) => {
    expect(toTail(Buffer.from(text))).toMatchObject({ kind: 'text', text });
  });

  it('keeps its figures wherever the 4 KB begin', () => {
    const lines = (APPLICATION_LINES.node ?? '') + APPLICATION_LINES['odd signs'];
    for (const build of [buildTextLog, buildJsonLog])
      for (let padding = 0; padding < 200; padding += 1) {
        const application = `${'é😀'.repeat(700)}${'-'.repeat(padding)}\n${lines}`;
        const { text, report } = build('cold', 'timeout', 'trace on the line', application);
        const tail = toTail(lastBytes(text));
        const { executedVersion, ...figures } = report;
        expect(executedVersion).toBeDefined();
        expect(tail).toMatchObject({ kind: 'text', cutAtStart: true });
        if (tail.kind !== 'text') continue;
        expect(tail.text.startsWith('\uFFFD')).toBe(false);
        expect(readReport(parseLog(tail.text), ID)).toEqual(figures);
      }
  });

  it('is decoded without a throw, whatever it is', () => {
    const any = fc.oneof(
      fc.string(),
      fc.base64String(),
      fc.uint8Array({ maxLength: 50 }).map((bytes) => Buffer.from(bytes).toString('base64')),
      fc.json().map((text) => Buffer.from(text).toString('base64')),
    );
    fc.assert(
      fc.property(any, (logResult) => {
        const tail = decodeLogTail(logResult);
        if (tail.kind === 'text') readReport(parseLog(tail.text));
      }),
      { numRuns: 2000 },
    );
  });
});

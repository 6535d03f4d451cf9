import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LogLine } from '../../../src/domain/log/log-line.ts';
import { parseLog } from '../../../src/domain/log/parse-log.ts';
import { ID, SAMPLES } from './log-samples.ts';

const TIME = '2026-10-08T07:30:29.443Z';

/** The entry as its fields without the text, in one line. */
function show({ kind, level, time, requestId, message }: LogLine): string {
  const id = requestId === ID ? 'id' : (requestId ?? '-');
  return `${kind} ${level ?? '-'} ${time ?? '-'} ${id} | ${message}`;
}

const ONE_LINERS: readonly (readonly [line: string, shown: string])[] = [
  [
    `START RequestId: ${ID} Version: $LATEST`,
    `start - - id | START RequestId: ${ID} Version: $LATEST`,
  ],
  [`END RequestId: ${ID}`, `end - - id | END RequestId: ${ID}`],
  [
    `REPORT RequestId: ${ID}\tDuration: 1 ms`,
    `report - - id | REPORT RequestId: ${ID}\tDuration: 1 ms`,
  ],
  [
    `REPORT RequestId: ${ID}\tDuration: 1 ms\tStatus: timeout`,
    `report error - id | REPORT RequestId: ${ID}\tDuration: 1 ms\tStatus: timeout`,
  ],
  [
    'INIT_START Runtime Version: x\tRuntime Version ARN: y',
    'init - - - | INIT_START Runtime Version: x\tRuntime Version ARN: y',
  ],
  [
    'INIT_REPORT Init Duration: 137.69 ms\tPhase: init\tStatus: error\tError Type: Runtime.ImportModuleError',
    'init error - - | INIT_REPORT Init Duration: 137.69 ms\tPhase: init\tStatus: error\tError Type: Runtime.ImportModuleError',
  ],
  [
    'RESTORE_START Runtime Version: java:21.v30',
    'init - - - | RESTORE_START Runtime Version: java:21.v30',
  ],
  [
    'RESTORE_REPORT Restore Duration: 511.25 ms',
    'init - - - | RESTORE_REPORT Restore Duration: 511.25 ms',
  ],
  [
    'XRAY TraceId: 1-a\tSegmentId: b\tSampled: true',
    'platform - - - | XRAY TraceId: 1-a\tSegmentId: b\tSampled: true',
  ],
  [
    'EXTENSION\tName: agent\tState: Ready\tEvents: [INVOKE]',
    'platform - - - | EXTENSION\tName: agent\tState: Ready\tEvents: [INVOKE]',
  ],
  [
    'TELEMETRY\tName: agent\tState: Subscribed',
    'platform - - - | TELEMETRY\tName: agent\tState: Subscribed',
  ],
  [
    `${TIME} ${ID} Task timed out after 10.00 seconds`,
    `platform error ${TIME} id | Task timed out after 10.00 seconds`,
  ],
  [
    `RequestId: ${ID} Error: Runtime exited with error: exit status 1`,
    `platform error - id | RequestId: ${ID} Error: Runtime exited with error: exit status 1`,
  ],
  [`${TIME}\t${ID}\tINFO\thello`, `message info ${TIME} id | hello`],
  [`${TIME}\t${ID}\tWARN\ta\tb`, `message warn ${TIME} id | a\tb`],
  [`${TIME}\tundefined\tERROR\tUncaught Exception`, `message error ${TIME} - | Uncaught Exception`],
  [`${TIME}\t${ID}\tINFO\t`, `message info ${TIME} id | `],
  [`${TIME}\t${ID}\tFATAL\tgone`, `message fatal ${TIME} id | gone`],
  [`${TIME}\t${ID}\ttrce\tsmall`, `message trace ${TIME} id | small`],
  [`[INFO]\t${TIME}\t${ID}\thello`, `message info ${TIME} id | hello`],
  [`[WARNING]\t${TIME}\t\tbefore the first run`, `message warn ${TIME} - | before the first run`],
  [`[CRITICAL]\t${TIME}\t${ID}\tgone`, `message fatal ${TIME} id | gone`],
  ['[ERROR] ValueError: no', 'message error - - | ValueError: no'],
  ['[NOTE] something', 'message - - - | [NOTE] something'],
  [
    `I, [2026-10-08T07:30:29.443000 #8]  INFO ${ID} -- : hello`,
    'message info 2026-10-08T07:30:29.443000 id | hello',
  ],
  [
    `2026-10-08 07:30:29 ${ID} INFO  Handler:42 - hi`,
    'message info 2026-10-08 07:30:29 id | Handler:42 - hi',
  ],
  [
    '2026-10-08 07:30:29,443 ERROR [main] no',
    'message error 2026-10-08 07:30:29,443 - | [main] no',
  ],
  ['2026-10-08T07:30:29.443Z [debug] x', 'message debug 2026-10-08T07:30:29.443Z - | x'],
  [
    '2026-10-08T07:30:29+02:00 error reading a file',
    'message - 2026-10-08T07:30:29+02:00 - | error reading a file',
  ],
  ['2026/10/08 07:30:29 started', 'message - 2026/10/08 07:30:29 - | started'],
  ['2026-10-08 07:30:29', 'message - 2026-10-08 07:30:29 - | '],
  ['ERROR: no', 'message error - - | no'],
  ['INFO:root:hello', 'message info - - | root:hello'],
  ['HTTP:200', 'message - - - | HTTP:200'],
  ['plain', 'message - - - | plain'],
  ['REPORT of the day', 'message - - - | REPORT of the day'],
  ['STARTING RequestId: x', 'message - - - | STARTING RequestId: x'],
  [
    `{"timestamp":"${TIME}","level":"ERROR","requestId":"${ID}","message":"no"}`,
    `message error ${TIME} id | no`,
  ],
  [
    `{"level":30,"time":1791444629443,"msg":"pino"}`,
    `message info ${new Date(1791444629443).toISOString()} - | pino`,
  ],
  [
    '{"level":"info","ts":1791444629.5,"msg":"zap"}',
    `message info ${new Date(1791444629500).toISOString()} - | zap`,
  ],
  ['{"time":1e300,"level":"info","msg":"far"}', 'message info - - | far'],
  [`{"@t":"${TIME}","@mt":"serilog","@l":"Warning"}`, `message warn ${TIME} - | serilog`],
  [
    `{"timestamp":"${TIME}","level":"ERROR","requestId":"${ID}","message":{"errorType":"E","errorMessage":"m","stackTrace":["E: m","    at f"]}}`,
    `message error ${TIME} id | E: m\n    at f`,
  ],
  [
    `{"timestamp":"${TIME}","level":"INFO","message":{"big":12345678901234567890}}`,
    `message info ${TIME} - | {"timestamp":"${TIME}","level":"INFO","message":{"big":12345678901234567890}}`,
  ],
  ['{"a":1}', 'message - - - | {"a":1}'],
  ['{"a":1', 'message - - - | {"a":1'],
  ['{"type":"platform.report"}', 'message - - - | {"type":"platform.report"}'],
  [
    `{"time":"${TIME}","type":"platform.start","record":{"requestId":"${ID}","version":"1"}}`,
    `start - ${TIME} id | {"time":"${TIME}","type":"platform.start","record":{"requestId":"${ID}","version":"1"}}`,
  ],
  [
    `{"time":"${TIME}","type":"platform.runtimeDone","record":{"requestId":"${ID}","status":"timeout"}}`,
    `platform error ${TIME} id | {"time":"${TIME}","type":"platform.runtimeDone","record":{"requestId":"${ID}","status":"timeout"}}`,
  ],
  [
    `{"type":"platform.initReport","record":{"status":"success"}}`,
    'init - - - | {"type":"platform.initReport","record":{"status":"success"}}',
  ],
  [
    `{"type":"platform.logsDropped","record":{}}`,
    'platform - - - | {"type":"platform.logsDropped","record":{}}',
  ],
];

describe('one line', () => {
  it.each(ONE_LINERS)('%s', (line, shown) => {
    const entries = parseLog(`${line}\n`);
    expect(entries.map(show)).toEqual([shown]);
    expect(entries[0]?.text).toBe(line);
  });
});

describe('continuation lines', () => {
  const messages = (text: string) => parseLog(text).map((entry) => entry.message);

  it('belong to the marked message before', () => {
    const pretty = `{\n  "a": 1\n}\nmore`;
    expect(messages(`${TIME}\t${ID}\tINFO\t${pretty}\n${TIME}\t${ID}\tINFO\tnext\n`)).toEqual([
      pretty,
      'next',
    ]);
  });

  it('end with Lambda’s own line, and none follows it but a blank one', () => {
    const start = `START RequestId: ${ID} Version: 1`;
    expect(
      messages(
        `${start}\nprinted\n${TIME} ${ID} Task timed out after 3.00 seconds\n\nEND RequestId: ${ID}\n`,
      ),
    ).toEqual([start, 'printed', 'Task timed out after 3.00 seconds', `END RequestId: ${ID}`]);
  });

  it('are only those that look so after an unmarked line', () => {
    expect(messages('one\ntwo\n  indented\n}\nthree\n')).toEqual([
      'one',
      'two\n  indented\n}',
      'three',
    ]);
    expect(messages('Exception in thread\n\tat a.b\nCaused by: x\n\tat c.d\nnext\n')).toEqual([
      'Exception in thread\n\tat a.b\nCaused by: x\n\tat c.d',
      'next',
    ]);
  });

  it('keep a Python traceback together with its last line', () => {
    const traceback =
      'Traceback (most recent call last):\n  File "a.py", line 1\n    x\nNameError: x';
    expect(messages(`before\n${traceback}\nafter\n`)).toEqual([`before\n${traceback}`, 'after']);
  });

  it('are separated by LF in the message, and stay as they came in the text', () => {
    const text = "[ERROR] KeyError: 'x'\rTraceback (most recent call last):\r  File\r\n  more\r\n";
    const [entry] = parseLog(text);
    expect(entry?.message).toBe(
      "KeyError: 'x'\nTraceback (most recent call last):\n  File\n  more",
    );
    expect(entry?.text).toBe(text.slice(0, -1));
  });

  it('hold the second line of a runtime exit', () => {
    expect(messages(`RequestId: ${ID} Error: Runtime exited\nRuntime.ExitError\n`)).toHaveLength(1);
  });
});

describe('the whole log', () => {
  it('is empty for nothing but white space', () => {
    expect(parseLog('')).toEqual([]);
    expect(parseLog('\n \r\n')).toEqual([]);
  });

  it('marks a last line that nothing follows', () => {
    expect(parseLog('a\nb').map((entry) => entry.unterminated)).toEqual([undefined, true]);
    expect(parseLog('a\nb\n').map((entry) => entry.unterminated)).toEqual([undefined, undefined]);
  });

  it('is read with all formats mixed', () => {
    const text = `${TIME}\t${ID}\tINFO\tone\n{"level":"DEBUG","message":"two"}\n[ERROR]\t${TIME}\t${ID}\tthree\nXRAY TraceId: 1-a\n`;
    expect(parseLog(text).map(({ kind, level }) => `${kind} ${level}`)).toEqual([
      'message info',
      'message debug',
      'message error',
      'platform undefined',
    ]);
  });

  it('loses nothing: the texts joined give the log again, for any text', () => {
    const anyLog = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\r', '\t', '{', '}', '[', 'ERROR') }),
      fc.constantFrom(...SAMPLES).map((sample) => sample.text),
      fc
        .array(fc.constantFrom(...ONE_LINERS).map(([line]) => line))
        .map((lines) => lines.join('\n')),
    );
    fc.assert(
      fc.property(anyLog, (text) => {
        const entries = parseLog(text);
        if (entries.length === 0) expect(text.trim()).toBe('');
        else expect(entries.map((entry) => entry.text).join('\n')).toBe(text.replace(/\n$/, ''));
      }),
      { numRuns: 2000 },
    );
  });

  it('does not explode on many lines or signs of one kind', () => {
    for (const line of [
      '\n',
      '[\n',
      '{\n',
      '\tx\n',
      'END RequestId: x \n',
      'Traceback (\n x\n',
      '2026-10-08 07:30:29 \n',
    ])
      expect(parseLog(line.repeat(100_000 / line.length)).length).toBeGreaterThanOrEqual(0);
    for (const sign of [' ', '\t', '\r', '[', '{', '0', 'A', ':'])
      for (const head of ['', 'END RequestId: x', 'REPORT RequestId: x\t', `${TIME} `, '[INFO]\t'])
        expect(parseLog(head + sign.repeat(100_000)).length).toBeLessThanOrEqual(1);
  });
});

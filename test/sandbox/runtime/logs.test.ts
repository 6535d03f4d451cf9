import { InvokeCommand, type LambdaClient } from '@aws-sdk/client-lambda';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGuestClient } from '../guest.ts';
import { invokeFunction } from '../invoke-function.ts';
import { type Sandbox, startSandbox } from '../sandbox.ts';
import { makeFolder, type TemporaryFolder } from '../temporary-folder.ts';

const TALKER = `
console.log('loading');
export const handler = async () => {
  console.log('a %s', 'word', { b: [1] });
  console.debug('small'); console.info('plain'); console.warn('odd'); console.error(new Error('bad').message);
  console.trace('from');
  process.stdout.write('raw\\n');
  console.log('two\\nlines');
};`;
const JSON_TALKER = `
export const handler = async () => {
  console.log('text'); console.info({ sku: 'MUG-07', count: 2 }); console.debug('unseen');
  console.warn('with', 2); console.error('failed', new RangeError('too far'));
  console.log(new TypeError('alone'));
};`;

let folder: TemporaryFolder;
let sandbox: Sandbox;
let client: LambdaClient;
beforeAll(async () => {
  folder = await makeFolder({
    'talker.mjs': TALKER,
    'traced.mjs': `export const handler = async () => process.env._X_AMZN_TRACE_ID;`,
    'traced.function.json': '{"tracing": "Active"}',
    'passing.mjs': `export const handler = async () => process.env._X_AMZN_TRACE_ID;`,
    'json-talker.mjs': JSON_TALKER,
    'json-talker.function.json': '{"logFormat": "JSON", "tracing": "Active"}',
    'json-hangs.mjs': `export const handler = () => new Promise(() => setInterval(() => {}, 1000));`,
    'json-hangs.function.json': '{"logFormat": "JSON", "timeout": 1}',
    'chatty.mjs': `export const handler = async () => { for (let i = 0; i < 500; i += 1) console.log('line ' + i + ' é'.repeat(i % 7)); };`,
    'referring.mjs': `export const handler = async () => {};`,
    'referring.function.json': '{"logReference": true}',
  });
  sandbox = await startSandbox({ functionsDir: folder.path });
  client = await createGuestClient(sandbox);
});
afterAll(async () => {
  await sandbox.stop();
  await folder.remove();
});

const run = (name: string) => invokeFunction(client, name, { LogType: 'Tail' });

describe('the text format', () => {
  it('has the platform’s lines around the function’s, each with time, request and level', async () => {
    const { log, requestId: id } = await run('talker');
    const time = '\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z';
    const line = (level: string, text: string) => `${time}\t${id}\t${level}\t${text}\n`;
    expect(log).toMatch(
      new RegExp(
        `^INIT_START Runtime Version: [^\t]+\tRuntime Version ARN: arn:aws:lambda:eu-west-1::runtime:[0-9a-f]{64}\n` +
          `${time}\tundefined\tINFO\tloading\n` +
          `START RequestId: ${id} Version: \\$LATEST\n` +
          line('INFO', 'a word \\{ b: \\[ 1 \\] \\}') +
          line('DEBUG', 'small') +
          line('INFO', 'plain') +
          line('WARN', 'odd') +
          line('ERROR', 'bad') +
          `${time}\t${id}\tTRACE\tTrace: from\n( {4}at .*\n)+` +
          'raw\n' +
          line('INFO', 'two\nlines') +
          `END RequestId: ${id}\n` +
          `REPORT RequestId: ${id}\tDuration: [\\d.]+ ms\tBilled Duration: \\d+ ms\tMemory Size: 128 MB\tMax Memory Used: \\d+ MB\tInit Duration: [\\d.]+ ms\t\n$`,
      ),
    );
  });

  it('names the trace on a line of its own where the run is sampled', async () => {
    const { log, payload } = await run('traced');
    const [, traceId] =
      /^Root=(1-[0-9a-f]{8}-[0-9a-f]{24});Parent=[0-9a-f]{16};Sampled=1$/.exec(String(payload)) ??
      [];
    expect(log).toMatch(
      new RegExp(`\t\nXRAY TraceId: ${traceId}\tSegmentId: [0-9a-f]{16}\tSampled: true\t\n$`),
    );
    expect((await run('passing')).log).not.toContain('XRAY');
  });

  it('follows the trace that the caller sends', async () => {
    const header = 'Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1';
    const command = new InvokeCommand({ FunctionName: 'passing', LogType: 'Tail' });
    command.middlewareStack.add(
      (next) => (args) => {
        (args.request as { headers: Record<string, string> }).headers['x-amzn-trace-id'] = header;
        return next(args);
      },
      { step: 'build' },
    );
    const output = await client.send(command);
    expect(JSON.parse(Buffer.from(output.Payload ?? '').toString())).toBe(header);
    expect(Buffer.from(output.LogResult ?? '', 'base64').toString()).toContain(
      'XRAY TraceId: 1-5759e988-bd862e3fe1be46a994272793\t',
    );
  });
});

describe('the JSON format', () => {
  it('has one object a line, the platform’s and the function’s', async () => {
    const { log, requestId } = await run('json-talker');
    const lines = log
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
    const own = (level: string, rest: object) => ({
      timestamp: expect.any(String),
      level,
      requestId,
      ...rest,
    });
    expect(lines).toEqual([
      {
        time: expect.any(String),
        type: 'platform.initStart',
        record: expect.objectContaining({
          functionName: 'json-talker',
          instanceMaxMemory: 134217728,
        }),
      },
      {
        time: expect.any(String),
        type: 'platform.start',
        record: {
          requestId,
          functionArn: expect.stringMatching(/:json-talker$/),
          version: '$LATEST',
        },
      },
      own('INFO', { message: 'text' }),
      own('INFO', { message: { sku: 'MUG-07', count: 2 } }),
      own('WARN', { message: 'with 2' }),
      own('ERROR', {
        message: expect.stringMatching(/^failed RangeError: too far/),
        errorType: 'RangeError',
        errorMessage: 'too far',
        stackTrace: expect.any(Array),
      }),
      own('INFO', {
        message: { errorType: 'TypeError', errorMessage: 'alone', stackTrace: expect.any(Array) },
      }),
      {
        time: expect.any(String),
        type: 'platform.report',
        record: {
          requestId,
          metrics: {
            durationMs: expect.any(Number),
            billedDurationMs: expect.any(Number),
            memorySizeMB: 128,
            maxMemoryUsedMB: expect.any(Number),
            initDurationMs: expect.any(Number),
          },
          tracing: {
            spanId: expect.any(String),
            type: 'X-Amzn-Trace-Id',
            value: expect.stringMatching(/^Root=1-.*;Sampled=1$/),
          },
          status: 'success',
        },
      },
    ]);
  });

  it('says how a run was cut off', async () => {
    const { log } = await run('json-hangs');
    const lines = log
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { type: string; record: object });
    expect(lines.slice(-2)).toMatchObject([
      { type: 'platform.runtimeDone', record: { status: 'timeout' } },
      { type: 'platform.report', record: { status: 'timeout', metrics: { durationMs: 1000 } } },
    ]);
  });
});

describe('LogResult', () => {
  it('is the last 4,096 bytes of this run, cut where they begin', async () => {
    await run('chatty');
    const output = await client.send(
      new InvokeCommand({ FunctionName: 'chatty', LogType: 'Tail' }),
    );
    const tail = Buffer.from(output.LogResult ?? '', 'base64');
    expect(tail.byteLength).toBe(4096);
    expect(tail.toString()).toMatch(/line 499[ é]*\nEND RequestId/);
    expect(tail.toString()).not.toContain('START RequestId');
    const whole = sandbox.runs.at(-1)?.log ?? '';
    expect(Buffer.from(whole).subarray(-4096).equals(tail)).toBe(true);
  });

  it('may be a reference to the log instead', async () => {
    const { log } = await run('referring');
    expect(JSON.parse(log)).toEqual({
      logGroup: '/aws/lambda/referring',
      logStreamName: expect.stringMatching(/\[\$LATEST\]/),
    });
  });
});

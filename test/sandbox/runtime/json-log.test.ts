import { describe, expect, it } from 'vitest';
import { giveSandbox } from '../given-sandbox.ts';
import { invokeFunction } from '../invoke-function.ts';

const JSON_TALKER = `
export const handler = async () => {
  console.log('text'); console.info({ sku: 'MUG-07', count: 2 }); console.debug('unseen');
  console.warn('with', 2); console.error('failed', new RangeError('too far'));
  console.log(new TypeError('alone'));
};`;

const given = giveSandbox({
  files: {
    'json-talker.mjs': JSON_TALKER,
    'json-talker.function.json': '{"logFormat": "JSON", "tracing": "Active"}',
    'json-hangs.mjs': `export const handler = () => new Promise(() => setInterval(() => {}, 1000));`,
    'json-hangs.function.json': '{"logFormat": "JSON", "timeout": 1}',
  },
});
const run = (name: string) => invokeFunction(given.client, name, { LogType: 'Tail' });

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

import { InvokeCommand } from '@aws-sdk/client-lambda';
import { describe, expect, it } from 'vitest';
import { giveSandbox } from '../given-sandbox.ts';
import { invokeFunction } from '../invoke-function.ts';

const TALKER = `
console.log('loading');
export const handler = async () => {
  console.log('a %s', 'word', { b: [1] });
  console.debug('small'); console.info('plain'); console.warn('odd'); console.error(new Error('bad').message);
  console.trace('from');
  process.stdout.write('raw\\n');
  console.log('two\\nlines');
};`;

const given = giveSandbox({
  files: {
    'talker.mjs': TALKER,
    'traced.mjs': `export const handler = async () => process.env._X_AMZN_TRACE_ID;`,
    'traced.function.json': '{"tracing": "Active"}',
    'passing.mjs': `export const handler = async () => process.env._X_AMZN_TRACE_ID;`,
  },
});
const run = (name: string) => invokeFunction(given.client, name, { LogType: 'Tail' });

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
    const output = await given.client.send(command);
    expect(JSON.parse(Buffer.from(output.Payload ?? '').toString())).toBe(header);
    expect(Buffer.from(output.LogResult ?? '', 'base64').toString()).toContain(
      'XRAY TraceId: 1-5759e988-bd862e3fe1be46a994272793\t',
    );
  });
});

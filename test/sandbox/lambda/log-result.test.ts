import { InvokeCommand } from '@aws-sdk/client-lambda';
import { describe, expect, it } from 'vitest';
import { giveSandbox } from '../given-sandbox.ts';
import { invokeFunction } from '../invoke-function.ts';

const given = giveSandbox({
  files: {
    'chatty.mjs': `export const handler = async () => { for (let i = 0; i < 500; i += 1) console.log('line ' + i + ' é'.repeat(i % 7)); };`,
    'referring.mjs': `export const handler = async () => {};`,
    'referring.function.json': '{"logReference": true}',
  },
});
const run = (name: string) => invokeFunction(given.client, name, { LogType: 'Tail' });

describe('LogResult', () => {
  it('is the last 4,096 bytes of this run, cut where they begin', async () => {
    await run('chatty');
    const output = await given.client.send(
      new InvokeCommand({ FunctionName: 'chatty', LogType: 'Tail' }),
    );
    const tail = Buffer.from(output.LogResult ?? '', 'base64');
    expect(tail.byteLength).toBe(4096);
    expect(tail.toString()).toMatch(/line 499[ é]*\nEND RequestId/);
    expect(tail.toString()).not.toContain('START RequestId');
    const whole = given.sandbox.runs.at(-1)?.log ?? '';
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

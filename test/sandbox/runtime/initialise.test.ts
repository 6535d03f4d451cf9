import { describe, expect, it } from 'vitest';
import { giveSandbox } from '../given-sandbox.ts';
import { type InvokeResult, invokeFunction } from '../invoke-function.ts';

const given = giveSandbox({
  files: {
    'not-loading.mjs': `console.log('loading'); throw new TypeError('no table');`,
    'not-requiring.cjs': `require('nowhere');`,
    'not-importing.mjs': `import 'nowhere';`,
    'not-parsing.mjs': `export const handler = (;`,
    'no-handler.mjs': `export const other = 1;`,
    'exits-at-load.mjs': `process.exit(7);`,
  },
});

async function fail(name: string, Payload: unknown = {}): Promise<InvokeResult> {
  const result = await invokeFunction(given.client, name, { Payload, LogType: 'Tail' });
  expect(result).toMatchObject({ statusCode: 200, functionError: 'Unhandled' });
  return result;
}

describe('a function that cannot start', () => {
  it.each([
    ['not-loading', 'TypeError', 'no table'],
    ['not-requiring', 'Runtime.ImportModuleError', /^Error: Cannot find module 'nowhere'/],
    ['not-importing', 'Error', /^Cannot find package 'nowhere' imported from /],
    ['not-parsing', 'Runtime.UserCodeSyntaxError', /^SyntaxError: /],
    ['no-handler', 'Runtime.HandlerNotFound', 'no-handler.handler is undefined or not exported'],
  ])('says why: %s', async (name, errorType, message) => {
    const { payload, log } = await fail(name);
    const { errorMessage } = payload as { errorMessage: string };
    expect(payload).toMatchObject({ errorType });
    expect(errorMessage).toMatch(message);
    // Lambda tries twice, the second time as part of the run.
    expect(log.match(/^INIT_REPORT .*$/gm)).toEqual([
      expect.stringMatching(new RegExp(`\tPhase: init\tStatus: error\tError Type: ${errorType}$`)),
      expect.stringMatching(
        new RegExp(`\tPhase: invoke\tStatus: error\tError Type: ${errorType}$`),
      ),
    ]);
    expect(log).toMatch(new RegExp(`REPORT .*\tStatus: error\tError Type: ${errorType}\n$`));
  });

  it('may end its process while it loads', async () => {
    const { payload, requestId } = await fail('exits-at-load');
    expect(payload).toEqual({
      errorType: 'Runtime.ExitError',
      errorMessage: `RequestId: ${requestId} Error: Runtime exited with error: exit status 7`,
    });
  });
});

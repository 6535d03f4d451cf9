// The AWS CLI as a client that shares no code with the SDK. Any version that stands on the PATH.
import { spawn, spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type GuestCredentials, getGuestCredentials } from './guest.ts';
import { type Sandbox, startSandbox } from './sandbox.ts';
import { makeFolder, type TemporaryFolder } from './temporary-folder.ts';

const hasCli = spawnSync('aws', ['--version']).status === 0;
if (!hasCli) console.info('`aws` is not on the PATH: the CLI is not checked.');

interface CliResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

describe.skipIf(!hasCli).concurrent('the AWS CLI', { timeout: 30_000 }, () => {
  let sandbox: Sandbox;
  let guest: GuestCredentials;
  let folder: TemporaryFolder;
  beforeAll(async () => {
    sandbox = await startSandbox();
    guest = await getGuestCredentials(sandbox);
    folder = await makeFolder({ 'payload.json': '{"name":"Zoë"}' });
  });
  afterAll(async () => {
    await sandbox.stop();
    await folder.remove();
  });

  function aws(...args: readonly string[]): Promise<CliResult> {
    const child = spawn('aws', [...args, '--endpoint-url', sandbox.url, '--output', 'json'], {
      env: {
        PATH: process.env.PATH,
        HOME: folder.path,
        AWS_DEFAULT_REGION: 'eu-west-1',
        AWS_MAX_ATTEMPTS: '1',
        AWS_ACCESS_KEY_ID: guest.accessKeyId,
        AWS_SECRET_ACCESS_KEY: guest.secretAccessKey,
        AWS_SESSION_TOKEN: guest.sessionToken,
      },
    });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk) => {
      stdout += chunk;
    });
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    return new Promise((resolve) => {
      child.on('close', (code) => resolve({ code, stdout, stderr }));
    });
  }

  const invoke = (name: string, ...args: readonly string[]) =>
    aws(
      'lambda',
      'invoke',
      '--function-name',
      name,
      ...args,
      `${folder.path}/out-${name.replaceAll(/\W/g, '-')}`,
    );

  const readOut = async (name: string) =>
    (await import('node:fs/promises')).readFile(
      `${folder.path}/out-${name.replaceAll(/\W/g, '-')}`,
      'utf8',
    );

  it('invokes an alias by its ARN, with a log and a client context, and gets the very bytes', async () => {
    const name = 'arn:aws:lambda:eu-west-1:123456789012:function:echo:live';
    const context = Buffer.from('{"custom":{"a":1}}').toString('base64');
    const payload = `fileb://${folder.path}/payload.json`;
    const { code, stdout } = await invoke(
      name,
      '--payload',
      payload,
      '--log-type',
      'Tail',
      '--client-context',
      context,
    );
    expect(code).toBe(0);
    const answer = JSON.parse(stdout) as Record<string, string>;
    expect(answer).toMatchObject({ StatusCode: 200, ExecutedVersion: '1' });
    expect(Buffer.from(answer.LogResult ?? '', 'base64').toString()).toContain('START RequestId');
    expect(JSON.parse(await readOut(name))).toMatchObject({
      event: { name: 'Zoë' },
      clientContext: { custom: { a: 1 } },
    });
  });

  it('is told of a function error by a field, not by its exit code', async () => {
    const { code, stdout } = await invoke('failing');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ FunctionError: 'Unhandled' });
    expect(await readOut('failing')).toContain('"errorType":"TypeError"');
  });

  it.each([
    ['Event', 202],
    ['DryRun', 204],
  ])('sends %s', async (type, status) => {
    const { stdout } = await invoke(
      'order-lookup',
      '--invocation-type',
      type,
      '--qualifier',
      '$LATEST',
    );
    expect(JSON.parse(stdout)).toMatchObject({ StatusCode: status });
  });

  it('reads AWS’s errors', async () => {
    const { code, stderr } = await invoke('nobody');
    expect(code).not.toBe(0);
    expect(stderr).toContain(
      '(ResourceNotFoundException) when calling the Invoke operation: Function not found: arn:aws:lambda:eu-west-1:123456789012:function:nobody',
    );
  });

  it('lists functions and gets an identity', async () => {
    const [list, id] = await Promise.all([
      aws('lambda', 'list-functions', '--max-items', '3'),
      aws(
        'cognito-identity',
        'get-id',
        '--identity-pool-id',
        sandbox.identityPoolId,
        '--no-sign-request',
      ),
    ]);
    expect(JSON.parse(list.stdout)).toMatchObject({ Functions: { length: 3 } });
    expect(JSON.parse(id.stdout)).toMatchObject({
      IdentityId: expect.stringMatching(/^eu-west-1:/),
    });
  });
});

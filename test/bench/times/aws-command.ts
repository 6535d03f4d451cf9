// The peer that the page is to beat: the `aws lambda invoke` process.
import { spawn, spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { devNull } from 'node:os';
import { join } from 'node:path';
import type { CallSettings } from '../in-page/calls.ts';

export interface AwsCommand {
  readonly path: string;
  /** As it says itself: `aws-cli/2.9.19 …`. */
  readonly version: string;
}

const SHIM_OWNER = 'pyenv';

/** The one named in AWS_COMMAND, or the one on PATH; undefined where there is none. */
export function findAwsCommand(): AwsCommand | undefined {
  const path = process.env.AWS_COMMAND ?? findBehindShim() ?? 'aws';
  const { status, stdout, stderr } = spawnSync(path, ['--version'], { encoding: 'utf8' });
  if (status !== 0) return undefined;
  // Old ones say it on stderr.
  return { path, version: (stdout || stderr).trim() };
}

/** A pyenv shim is a shell script that starts slower than the command: the command itself is the fair peer. */
function findBehindShim(): string | undefined {
  const { status, stdout } = spawnSync(SHIM_OWNER, ['which', 'aws'], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

/** Runs the command once; from its start to its end, in ms. Rejects where it fails or answers something else. */
export async function timeAwsInvoke(
  { path, version }: AwsCommand,
  { endpoint, region, credentials, functionName, payload }: CallSettings,
  folder: string,
): Promise<number> {
  const outfile = join(folder, 'outfile');
  const words = ['lambda', 'invoke', '--endpoint-url', endpoint, '--region', region];
  words.push('--function-name', functionName, '--log-type', 'Tail', '--payload', payload);
  // Version 1 takes the payload as it is and does not know the option.
  if (!version.startsWith('aws-cli/1')) words.push('--cli-binary-format', 'raw-in-base64-out');
  const env = {
    ...process.env,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    AWS_SESSION_TOKEN: credentials.sessionToken,
    AWS_MAX_ATTEMPTS: '1',
    AWS_CONFIG_FILE: devNull,
    AWS_SHARED_CREDENTIALS_FILE: devNull,
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_PAGER: '',
  };
  const startedAt = performance.now();
  await run(path, [...words, outfile], env);
  const tookMs = performance.now() - startedAt;
  const answer: unknown = JSON.parse(await readFile(outfile, 'utf8'));
  if (typeof answer !== 'object' || answer === null || !('event' in answer)) {
    throw new Error(`aws lambda invoke got ${JSON.stringify(answer)}.`);
  }
  return tookMs;
}

/** Not in step: the local AWS lives in this process. */
function run(path: string, words: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(path, words, { env, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (bytes) => {
      said += String(bytes);
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`aws lambda invoke ended with ${code}: ${said.trim()}`));
    });
  });
}

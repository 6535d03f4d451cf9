// A sandbox for the tests of one file, with a guest's client: there before the first, gone after the last.
import type { LambdaClient } from '@aws-sdk/client-lambda';
import { afterAll, beforeAll, vi } from 'vitest';
import { createGuestClient } from './guest.ts';
import { type Sandbox, type SandboxOptions, startSandbox } from './sandbox.ts';
import { makeFolder, type TemporaryFolder } from './temporary-folder.ts';

export interface GivenSandbox {
  readonly sandbox: Sandbox;
  readonly client: LambdaClient;
  /** The handlers of these tests; empty where the samples are used. */
  readonly folder: TemporaryFolder;
}

export interface GivenOptions extends SandboxOptions {
  /** Handlers and settings by file name; without them the samples are used. */
  readonly files?: Readonly<Record<string, string>>;
  readonly region?: string;
}

/** Processes take their time to start where a machine has others to run; no test waits for the clock. */
const PATIENCE_MS = 30_000;

/** Its members are there when a test runs, not when the file is read. */
export function giveSandbox({ files, region, ...options }: GivenOptions = {}): GivenSandbox {
  const given = {} as { -readonly [Member in keyof GivenSandbox]: GivenSandbox[Member] };
  vi.setConfig({
    testTimeout: PATIENCE_MS,
    hookTimeout: PATIENCE_MS,
    expect: { poll: { timeout: PATIENCE_MS / 2 } },
  });
  beforeAll(async () => {
    given.folder = await makeFolder(files ?? {});
    given.sandbox = await startSandbox({
      ...(files !== undefined && { functionsDir: given.folder.path }),
      ...options,
    });
    given.client = await createGuestClient(given.sandbox, region);
    given.sandbox.forgetRequests();
  });
  afterAll(async () => {
    await given.sandbox.stop();
    await given.folder.remove();
  });
  return given;
}

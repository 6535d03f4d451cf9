// A sandbox with settings of its own, for one test.
import { type Sandbox, type SandboxOptions, startSandbox } from './sandbox.ts';

export async function withSandbox(
  options: SandboxOptions,
  use: (sandbox: Sandbox) => Promise<void>,
): Promise<void> {
  const sandbox = await startSandbox(options);
  try {
    await use(sandbox);
  } finally {
    await sandbox.stop();
  }
}

// Vitest global set-up: one local AWS for the tests that run inside a browser.
import type { TestProject } from 'vitest/node';
import { startSandbox } from '../sandbox/sandbox.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    readonly sandboxUrl: string;
    readonly identityPoolId: string;
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const sandbox = await startSandbox({ control: true });
  project.provide('sandboxUrl', sandbox.url);
  project.provide('identityPoolId', sandbox.identityPoolId);
  return () => sandbox.stop();
}

// Which tests run where: thought in node, adapters and components in a browser, whole pages from outside.
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { BROWSER_ARGUMENTS, ensureBrowser } from './setup/find-browser.ts';
import { LongestFirst } from './setup/longest-first.ts';

/** A state may take its time on a busy machine; the second that is usual is too short there. No test waits this long. */
const PATIENT = {
  expect: { poll: { timeout: 20_000 } },
  testTimeout: 180_000,
  hookTimeout: 180_000,
} as const;
/** A page under test fills a core: more at once than there are cores are slow for no reason of their own. */
const PAGES_AT_ONCE = Math.min(8, availableParallelism());

const root = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig({
  root,
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'node',
          // One worker beside the one browser of the next sort: together they fill the smallest machine, no more.
          sequence: { groupOrder: 0 },
          maxWorkers: 1,
          // To load the modules anew for each file would take three times as long as the tests themselves.
          isolate: false,
          include: ['test/{domain,state,sandbox,setup,deploy}/**/*.test.ts'],
          ...PATIENT,
        },
      },
      {
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        optimizeDeps: {
          include: [
            '@aws-sdk/client-cloudwatch-logs',
            '@aws-sdk/client-lambda',
            '@aws-sdk/client-cognito-identity',
            '@smithy/core/event-streams',
            '@codemirror/commands',
            '@codemirror/lang-json',
            '@codemirror/language',
            '@codemirror/lint',
            '@codemirror/merge',
            '@codemirror/search',
            '@codemirror/state',
            '@codemirror/view',
            '@lezer/highlight',
            '@preact/signals',
            'axe-core',
            '@tanstack/virtual-core',
            'idb-keyval',
            'preact',
            'preact/hooks',
            'preact/jsx-runtime',
            'preact/jsx-dev-runtime',
            'preact/test-utils',
            'valibot',
          ],
        },
        test: {
          name: 'browser',
          sequence: { groupOrder: 0 },
          include: ['test/{platform,ui}/**/*.test.{ts,tsx}'],
          globalSetup: ['test/setup/start-sandbox.ts'],
          setupFiles: ['test/setup/no-console-errors.ts'],
          // One sandbox and one focus for all files: side by side they would meet each other's faults.
          fileParallelism: false,
          ...PATIENT,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath: ensureBrowser(), args: BROWSER_ARGUMENTS },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'page',
          sequence: { groupOrder: 1 },
          include: ['test/{app,build}/**/*.test.ts'],
          globalSetup: ['test/setup/build-page.ts'],
          maxWorkers: PAGES_AT_ONCE,
          // One browser serves all files of a worker, see given-desk.ts; each test has a context of its own in it.
          isolate: false,
          // What did not come in its time is asked for once more, and `npm test` names it. What is there and wrong, such as
          // a second POST or a lost edit, fails at once.
          retry: { count: 1, condition: /Timeout:? \d+ms/ },
          ...PATIENT,
        },
      },
    ],
  },
});

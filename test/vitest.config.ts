// Which tests run where: thought in node, adapters and components in a browser, whole pages from outside.
import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { BROWSER_ARGUMENTS, ensureBrowser } from './setup/find-browser.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig({
  root,
  test: {
    projects: [
      {
        test: {
          name: 'node',
          // One sort after the other: a browser beside a full machine is slow for no reason of its own.
          sequence: { groupOrder: 0 },
          include: ['test/{domain,state,sandbox,setup,deploy}/**/*.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        optimizeDeps: {
          include: [
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
          sequence: { groupOrder: 1 },
          include: ['test/{platform,ui}/**/*.test.{ts,tsx}'],
          globalSetup: ['test/setup/start-sandbox.ts'],
          setupFiles: ['test/setup/no-console-errors.ts'],
          // One sandbox and one focus for all files: side by side they would meet each other's faults.
          fileParallelism: false,
          // A state may take its time on a busy machine; the second that is usual is too short there.
          expect: { poll: { timeout: 15_000 } },
          testTimeout: 30_000,
          hookTimeout: 30_000,
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
          sequence: { groupOrder: 2 },
          include: ['test/{app,build}/**/*.test.ts'],
          globalSetup: ['test/setup/build-page.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});

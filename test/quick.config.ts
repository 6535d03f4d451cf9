import { defineConfig } from 'vitest/config';
export default defineConfig({
  root: '/tmp/wt/locked',
  test: {
    name: 'page',
    include: ['test/{app,build}/**/*.test.ts'],
    testTimeout: 60000,
    hookTimeout: 60000,
    maxWorkers: 1,
  },
});

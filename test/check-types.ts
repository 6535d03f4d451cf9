// Type-checks every environment with its own globals, so that `document` in the domain is an error.
import { spawnSync } from 'node:child_process';

const projects = [
  'tsconfig.json',
  'src/domain',
  'src/state',
  'src/sw',
  'src/worker',
  'deploy',
  'test',
];
let failed = 0;
for (const project of projects) {
  const run = spawnSync('npx', ['--no-install', 'tsc', '-p', project], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (run.status !== 0) failed += 1;
}
process.exit(failed === 0 ? 0 : 1);

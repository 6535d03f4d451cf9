// The linter refuses every import that goes against the map.
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';

const ALLOWED = [
  ['src/domain/run/x.ts', '../failure/failure.ts'],
  ['src/platform/aws/x.ts', '../../domain/run/run.ts'],
  ['src/platform/aws/x.ts', '@aws-sdk/client-lambda'],
  ['src/state/run/x.ts', '../../domain/run/run.ts'],
  ['src/ui/result/x.tsx', '../../state/desk.ts'],
  ['src/main.tsx', './platform/page/clock.ts'],
  ['src/sw/x.ts', './scope.ts'],
  ['src/worker/x.ts', '../domain/body/body-tasks.ts'],
] as const;

const REFUSED = [
  ['src/domain/run/x.ts', '../../platform/page/clock.ts'],
  ['src/domain/run/x.ts', '../../state/desk.ts'],
  ['src/domain/run/x.ts', '../../ui/App.tsx'],
  ['src/domain/run/x.ts', '@preact/signals'],
  ['src/domain/run/x.ts', '@aws-sdk/client-lambda'],
  ['src/domain/run/x.ts', 'node:fs'],
  ['src/platform/page/x.ts', '../../state/desk.ts'],
  ['src/platform/page/x.ts', '../../ui/App.tsx'],
  ['src/platform/page/x.ts', 'preact'],
  ['src/state/run/x.ts', '../../platform/page/clock.ts'],
  ['src/state/run/x.ts', '../../ui/App.tsx'],
  ['src/state/run/x.ts', 'idb-keyval'],
  ['src/ui/result/x.tsx', '../../platform/page/clock.ts'],
  ['src/ui/result/x.tsx', '../../main.tsx'],
  ['src/ui/parts/x.tsx', '../../state/desk.ts'],
  ['src/sw/x.ts', '../domain/run/run.ts'],
  ['src/sw/x.ts', '../platform/page/clock.ts'],
  ['src/platform/page/x.ts', '../../sw/scope.ts'],
  ['src/main-late.tsx', './sw/scope.ts'],
  ['src/worker/x.ts', '../platform/page/clock.ts'],
  ['src/worker/x.ts', '../state/desk.ts'],
  ['src/worker/x.ts', '@preact/signals'],
  ['src/state/result/x.ts', '../../worker/tasks.ts'],
  ['src/platform/worker/x.ts', '../../worker/body-host.ts'],
  ['src/ui/result/x.ts', '../../worker/tasks.ts'],
] as const;

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const toFile = (beside: string, index: number) => beside.replace('/x.', `/case-${index}.`);
const cases = [...ALLOWED, ...REFUSED].map(([beside, imported], index) => ({
  file: toFile(beside, index),
  imported,
}));
let report = '';

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'import-directions-'));
  const rules = JSON.parse(await readFile(join(ROOT, 'biome.json'), 'utf8'));
  await writeFile(join(folder, 'biome.json'), JSON.stringify({ ...rules, vcs: {} }));
  for (const { file, imported } of cases) {
    await mkdir(join(folder, dirname(file)), { recursive: true });
    await writeFile(join(folder, file), `import { it } from '${imported}';\n\nit();\n`);
  }
  const biome = join(ROOT, 'node_modules/@biomejs/biome/bin/biome');
  const words = [biome, 'lint', '--max-diagnostics=none', '--colors=off'];
  const run = spawnSync(process.execPath, words, { cwd: folder, encoding: 'utf8' });
  report = run.stdout + run.stderr;
  await rm(folder, { recursive: true });
});

function isRefused(file: string): boolean {
  return report.includes(`${file}:1:20 lint/style/noRestrictedImports`);
}

describe('the linter', () => {
  it('has looked at every case', () => {
    expect(report).toContain(`Checked ${cases.length + 1} files`);
  });

  it.each(cases.slice(0, ALLOWED.length))('lets $file import $imported', ({ file }) => {
    expect(isRefused(file)).toBe(false);
  });

  it.each(cases.slice(ALLOWED.length))('refuses that $file imports $imported', ({ file }) => {
    expect(isRefused(file)).toBe(true);
  });
});

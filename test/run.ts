// `npm test`: finds or gets a browser, runs every test, and ends with the counts alone on a line.
//   npm test -- WORD …     only the files whose path has one of the words
import { fileURLToPath } from 'node:url';
import { startVitest } from 'vitest/node';
import { ensureBrowser } from './setup/find-browser.ts';

process.env.BROWSER_PATH = ensureBrowser();
console.log(`Browser: ${process.env.BROWSER_PATH}`);

const vitest = await startVitest('test', process.argv.slice(2), {
  config: fileURLToPath(new URL('./vitest.config.ts', import.meta.url)),
  watch: false,
});
const modules = vitest.state.getTestModules();
const counts = { passed: 0, failed: 0, skipped: 0 };
const flaky: string[] = [];
for (const module of modules) {
  if (module.errors().length > 0) counts.failed += 1;
  for (const test of module.children.allTests()) {
    const { state, errors = [] } = test.result();
    if (state !== 'pending') counts[state] += 1;
    else counts.failed += 1;
    if (test.diagnostic()?.flaky) {
      const what = errors.map((error) => error.stack ?? error.message).join('\n');
      flaky.push(`${module.relativeModuleId}: ${test.fullName}\n${what}`);
    }
  }
}
const unhandled = vitest.state.getUnhandledErrors().length;
counts.failed += unhandled;
await vitest.close();
if (counts.passed === 0 && counts.failed === 0) counts.failed = 1;
if (flaky.length > 0) {
  console.log(
    `Passed at the second attempt only; why, is still to be found:\n${flaky.join('\n\n')}`,
  );
}
console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exit(counts.failed === 0 ? 0 : 1);

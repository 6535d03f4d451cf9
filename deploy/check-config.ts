// `npm run config -- FILE …`: checks a config.json as the page reads it, and prints every problem with its place.
//   --strict   a warning counts as a problem
// Says what the host's Content-Security-Policy has to allow, too.
// Ends with 0 when all is well, 1 on problems, 2 when it was not told what to check or cannot read it.
import { checkConfig, LONGEST_POLICY } from '../src/domain/config/check-config.ts';
import { formatCount } from '../src/domain/text/figures.ts';
import { readTextFile } from './read-text-file.ts';

const USAGE = 'Say which file: npm run config -- public/config.json';

const words = process.argv.slice(2);
const isStrict = words.includes('--strict');
const files = words.filter((word) => word !== '--strict');
if (files.length === 0) process.stderr.write(`${USAGE}\n`);
const codes = await Promise.all(files.map(checkFile));
process.exitCode = files.length === 0 ? 2 : Math.max(...codes);

async function checkFile(file: string): Promise<number> {
  const text = await readTextFile(file);
  if (text === undefined) return 2;
  const { problems, warnings, ...rest } = checkConfig(text);
  const lines = [
    ...problems.map(({ path, message }) => `${file}: ${path}: ${message}`),
    ...warnings.map(({ path, message }) => `${file}: ${path}: warning: ${message}`),
  ];
  process.stderr.write(lines.map((line) => `${line}\n`).join(''));
  const isBad = problems.length > 0 || (isStrict && warnings.length > 0);
  const counts = [
    formatCount(rest.environments, 'environment'),
    formatCount(problems.length, 'problem'),
    formatCount(warnings.length, 'warning'),
  ];
  process.stdout.write(
    `${file}: ${isBad ? 'not good' : 'good'}. ${counts.join(', ')}\n` +
      `The page calls: ${rest.connectSources}\n` +
      `Its whole Content-Security-Policy has ${rest.policyLength} characters of the ${LONGEST_POLICY} that CloudFront takes.\n`,
  );
  return isBad ? 1 : 0;
}

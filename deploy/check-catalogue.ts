// `npm run catalogue -- FILE …`: checks catalogues, and prints every problem with its place.
//   --strict   a warning counts as a problem
// Ends with 0 when all is well, 1 on problems, 2 when it was not told what to check or cannot read it.
import { type CatalogueCheck, checkCatalogue } from '../src/domain/exchange/check-catalogue.ts';
import { formatCount } from '../src/domain/text/figures.ts';
import { readTextFile } from './read-text-file.ts';

const USAGE = 'Say which file: npm run catalogue -- public/catalogue.json';

const words = process.argv.slice(2);
const isStrict = words.includes('--strict');
const files = words.filter((word) => word !== '--strict');
if (files.length === 0) process.stderr.write(`${USAGE}\n`);
const codes = await Promise.all(files.map(checkFile));
process.exitCode = files.length === 0 ? 2 : Math.max(...codes);

async function checkFile(file: string): Promise<number> {
  const text = await readTextFile(file);
  if (text === undefined) return 2;
  const check = checkCatalogue(text);
  const { problems, warnings } = check;
  const lines = [
    ...problems.map(({ path, message }) => `${file}: ${path}: ${message}`),
    ...warnings.map(({ path, message }) => `${file}: ${path}: warning: ${message}`),
  ];
  process.stderr.write(lines.map((line) => `${line}\n`).join(''));
  const isBad = problems.length > 0 || (isStrict && warnings.length > 0);
  process.stdout.write(`${file}: ${isBad ? 'not good' : 'good'}. ${summarise(check)}\n`);
  return isBad ? 1 : 0;
}

function summarise(check: CatalogueCheck): string {
  return [
    formatCount(check.payloadPresets, 'payload preset'),
    formatCount(check.clientContextPresets, 'client-context preset'),
    formatCount(check.problems.length, 'problem'),
    formatCount(check.warnings.length, 'warning'),
  ].join(', ');
}

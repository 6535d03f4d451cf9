// `npm run deploy`: puts the desk on AWS, by the template beside this file. README, “Host it for your team”.
// Ends with 0 when all is done, 1 when AWS refused something, 2 when the words or the settings are wrong.
import type { Checked } from '../src/domain/check/problem.ts';
import { buildPage, listFiles } from './build-files.ts';
import type { Step } from './plan/step.ts';
import { toLine } from './plan/to-line.ts';
import { toDeploySteps, toRemovalSteps } from './plan/to-steps.ts';
import { findCatalogue, findSettings, readSettings } from './read-settings.ts';
import { parseTemplate, readTemplate } from './read-template.ts';
import { readWords, USAGE, type Words } from './read-words.ts';
import type { Settings } from './settings.ts';

/** For a dry run where nothing names one: the steps are the same everywhere. */
const SAMPLE_REGION = 'eu-west-1';
const DIST = 'dist';

/** What is wrong with what the command was given: told in full, then it ends with 2. */
class Refused extends Error {}

const words = readWords(process.argv.slice(2));
try {
  if (typeof words === 'string') throw new Refused(`${words}\n\n${USAGE}`);
  if (words.isHelp) tell(USAGE);
  else await deploy(words);
} catch (error) {
  process.exitCode = error instanceof Refused ? 2 : 1;
  process.stderr.write(`${explainError(error)}\n`);
}

/** The SDK takes a second to load, so it is loaded where it is needed. */
async function deploy(asked: Words): Promise<void> {
  const file = findSettings(asked);
  if (file === undefined) {
    throw new Refused(
      'There is no deploy/settings.json yet: copy deploy/settings.example.json, and write your own into it.',
    );
  }
  const settings = take(file, await readSettings(file));
  const named = settings.region ?? (await (await import('./run/clients.ts')).findRegion());
  if (named === undefined && !asked.isDryRun) {
    throw new Refused('Say which region: set AWS_REGION, or “region” in the settings.');
  }
  const region = named ?? SAMPLE_REGION;
  const template = await readTemplate();
  const steps = await plan(asked, file, settings, region, template);
  if (!asked.isDryRun) {
    const { toClients } = await import('./run/clients.ts');
    const { runSteps } = await import('./run/run-steps.ts');
    await runSteps(steps, { settings, region, template, clients: toClients(region), tell });
    return;
  }
  tell(`The steps for ${file}; none of them is done.`);
  if (named === undefined) {
    tell(`No region is set, so they are for ${region}: AWS_REGION or “region” would name another.`);
  }
  for (const [index, step] of steps.entries()) tell(toLine(step, index));
}

async function plan(
  asked: Words,
  file: string,
  settings: Settings,
  region: string,
  template: string,
): Promise<readonly Step[]> {
  if (asked.isRemoval) return toRemovalSteps(settings, region, asked.withBucket);
  const catalogue = take(file, await findCatalogue(settings, file));
  // In a dry run too: only a build says which files there are.
  if (asked.dist === undefined) await buildPage();
  const built = await listFiles(asked.dist ?? DIST);
  const buildsInto = asked.dist === undefined ? `${DIST}/` : undefined;
  const facts = {
    settings,
    region,
    template: parseTemplate(template),
    built,
    buildsInto,
    catalogue,
  };
  return take(file, toDeploySteps(facts));
}

function take<T>(file: string, checked: Checked<T>): T {
  if (checked.ok) return checked.value;
  throw new Refused(
    checked.problems.map(({ path, message }) => `${file}: ${path}: ${message}`).join('\n'),
  );
}

function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** AWS's own sentence. It names what may not be done, and holds no credentials. */
function explainError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'CredentialsProviderError') {
    return `No AWS credentials: set AWS_PROFILE, or what else AWS tools read. (${error.message})`;
  }
  return error.name === 'Error' || error instanceof Refused
    ? error.message
    : `${error.name}: ${error.message}`;
}

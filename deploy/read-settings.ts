// Finds and reads the settings, and the catalogue that they name.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { type Checked, toChecked, toProblems } from '../src/domain/check/problem.ts';
import { checkCatalogue } from '../src/domain/exchange/check-catalogue.ts';
import type { Words } from './read-words.ts';
import { parseSettings, type Settings } from './settings.ts';

const OWN = 'deploy/settings.json';
const EXAMPLE = 'deploy/settings.example.json';

/** The owner's file; the example's steps where there is none yet and nothing will be done. Undefined: none to be had. */
export function findSettings({ settings, isDryRun }: Words): string | undefined {
  if (settings !== undefined) return settings;
  if (existsSync(OWN)) return OWN;
  return isDryRun ? EXAMPLE : undefined;
}

export async function readSettings(file: string): Promise<Checked<Settings>> {
  try {
    return parseSettings(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return toProblems({ path: '$', message: `This file cannot be read: ${error.message}` });
  }
}

/** The path of the settings' catalogue, which is checked as `npm run catalogue` does it; undefined where there is none. */
export async function findCatalogue(
  { catalogue }: Settings,
  settingsFile: string,
): Promise<Checked<string | undefined>> {
  if (catalogue === undefined) return toChecked(undefined);
  const file = resolve(dirname(settingsFile), catalogue);
  if (!existsSync(file))
    return toProblems({ path: '$.catalogue', message: `There is no ${file}.` });
  const { problems } = checkCatalogue(await readFile(file, 'utf8'));
  return problems.length === 0 ? toChecked(file) : { ok: false, problems: problems.map(toOwn) };

  function toOwn({ path, message }: { path: string; message: string }) {
    return { path: `${catalogue}: ${path}`, message };
  }
}

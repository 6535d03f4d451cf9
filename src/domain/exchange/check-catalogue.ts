// Checks a catalogue before it is published: what the page would refuse, what could not be sent, what nobody should read.
import { toJsonPath } from '../check/json-path.ts';
import type { Problem } from '../check/problem.ts';
import type { ClientContextPreset, PayloadPreset, Preset } from '../preset/preset.ts';
import { toDraft } from '../preset/preset-content.ts';
import { checkClientContext } from '../request/check-client-context.ts';
import { checkDraft } from '../request/check-draft.ts';
import { listEntrySecrets } from './entry-secrets.ts';
import { stripByteOrderMark } from './json-text.ts';
import { parseExchangeFile } from './parse-exchange-file.ts';
import { findMissingContexts } from './write-exchange-file.ts';

export interface CatalogueCheck {
  readonly problems: readonly Problem[];
  /** What may be meant: a look at it is asked for. */
  readonly warnings: readonly Problem[];
  readonly payloadPresets: number;
  readonly clientContextPresets: number;
}

/** The checks of a draft ask for a region; none of them depends on it. */
const ANY_REGION = 'us-east-1';

/** `text` is the file's. Never throws. */
export function checkCatalogue(text: string): CatalogueCheck {
  const read = parseExchangeFile(text);
  const none = { warnings: [], payloadPresets: 0, clientContextPresets: 0 };
  if (read.kind === 'newer') {
    const message = `version ${read.version} is newer than this checker: take the checker of the page that reads it.`;
    return { ...none, problems: [{ path: '$.version', message }] };
  }
  if (read.kind !== 'presets') return { ...none, problems: [read.problem] };
  const { presets, contexts } = read.collection;
  const placed = [
    ...toPlaces(text, 'payloadPresets', presets, read.problems),
    ...toPlaces(text, 'clientContextPresets', contexts, read.problems),
  ];
  const lost = new Set<Preset>(findMissingContexts(presets, read.collection));
  const problems = placed.flatMap(([preset, place]) =>
    preset.kind === 'payload'
      ? checkPayloadPreset(preset, place, lost.has(preset))
      : checkContext(preset, place),
  );
  return {
    problems: [...read.problems, ...problems],
    warnings: placed.flatMap(([preset, place]) => listWarnings(preset, place)),
    payloadPresets: presets.length,
    clientContextPresets: contexts.length,
  };
}

type Place = readonly (string | number)[];

/** Every good entry with its place in the file: the bad ones, which are named, are left out of the count. */
function toPlaces<P extends Preset>(
  text: string,
  key: string,
  good: readonly P[],
  problems: readonly Problem[],
): (readonly [P, Place])[] {
  const { [key]: list } = JSON.parse(stripByteOrderMark(text)) as Record<string, unknown>;
  const bad = new Set(problems.map(({ path }) => /^\$\.\w+\[\d+\]/.exec(path)?.[0]));
  const places = Array.isArray(list) ? [...list.keys()].map((index) => [key, index]) : [];
  const goodPlaces = places.filter((place) => !bad.has(toJsonPath(place)));
  return good.map((preset, index) => [preset, goodPlaces[index] ?? [key]]);
}

function checkPayloadPreset(preset: PayloadPreset, place: Place, isLost: boolean): Problem[] {
  // A linked client context is checked once, where it stands.
  const { draft } = toDraft(preset.content, () => '');
  const { problems, cautions } = checkDraft(draft, ANY_REGION);
  const isNamed = draft.functionName !== '';
  const found = [...problems, ...cautions]
    .filter(({ field }) => isNamed || field !== 'functionName')
    .map(({ field, message }) => ({ path: toJsonPath([...place, field]), message }));
  if (!isLost) return found;
  const message = 'There is no client-context preset of this id in the file.';
  return [...found, { path: toJsonPath([...place, 'clientContextPresetId']), message }];
}

function checkContext({ text }: ClientContextPreset, place: Place): Problem[] {
  const { problem, caution } = checkClientContext(text);
  return [problem, caution]
    .filter((found) => found !== undefined)
    .map(({ message }) => ({ path: toJsonPath([...place, 'text']), message }));
}

function listWarnings(preset: Preset, place: Place): Problem[] {
  const warnings = listEntrySecrets(preset).map(({ key, sentence }) => ({
    path: toJsonPath([...place, key]),
    message: sentence,
  }));
  if (preset.kind !== 'payload' || preset.content.functionName !== '') return warnings;
  const message = 'The preset names no function: whoever uses it has to choose one.';
  return [...warnings, { path: toJsonPath([...place, 'functionName']), message }];
}

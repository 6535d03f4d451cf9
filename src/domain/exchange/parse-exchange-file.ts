// Reads a file of presets, or the catalogue: any text in, the good entries and every problem out.
import * as v from 'valibot';
import { toIssueProblem } from '../check/issue-problem.ts';
import { toJsonPath } from '../check/json-path.ts';
import type { Problem } from '../check/problem.ts';
import type { Preset, PresetCollection } from '../preset/preset.ts';
import { EXCHANGE_FORMAT, EXCHANGE_VERSION, exchangeSchema } from './exchange-schema.ts';
import { explainJsonText, stripByteOrderMark } from './json-text.ts';
import { type ParseEntry, parseContextEntry, parsePayloadEntry } from './parse-entry.ts';

export type ReadExchangeFile =
  /** Every entry is in `collection` or named in `problems`. Revisions are 0, times that are not given too. */
  | {
      readonly kind: 'presets';
      readonly collection: PresetCollection;
      readonly problems: readonly Problem[];
    }
  | { readonly kind: 'newer'; readonly version: number; readonly sentence: string }
  /** JSON of another kind: `readTestEvents` may know it. */
  | { readonly kind: 'foreign'; readonly problem: Problem }
  | { readonly kind: 'not JSON'; readonly problem: Problem };

/** Never throws. */
export function parseExchangeFile(text: string): ReadExchangeFile {
  const json = stripByteOrderMark(text);
  const read = parseJson(json);
  if ('problem' in read) return { kind: 'not JSON', problem: read.problem };
  const { value } = read;
  if (!isRecord(value) || value.format !== EXCHANGE_FORMAT) {
    const message = `This is no file of presets: those begin with "format": "${EXCHANGE_FORMAT}".`;
    return { kind: 'foreign', problem: { path: '$.format', message } };
  }
  const { version } = value;
  if (typeof version === 'number' && version > EXCHANGE_VERSION) {
    const sentence = `This file was written by a newer Invoke Desk (version ${version} of the format; this page reads ${EXCHANGE_VERSION}). Nothing was taken from it: reload the page, and try again.`;
    return { kind: 'newer', version, sentence };
  }
  return readEntries(value);
}

function readEntries(file: Readonly<Record<string, unknown>>): ReadExchangeFile {
  const checked = v.safeParse(exchangeSchema, file);
  const problems = (checked.issues ?? []).map((issue) => toIssueProblem(issue));
  const isKnown = !problems.some(({ path }) => path === '$.version');
  const read = <P extends Preset>(key: string, parse: ParseEntry<P>): P[] =>
    isKnown ? parseList(file[key], key, parse, problems) : [];
  const presets = read('payloadPresets', parsePayloadEntry);
  const contexts = read('clientContextPresets', parseContextEntry);
  return { kind: 'presets', collection: { presets, contexts }, problems };
}

function parseList<P extends Preset>(
  list: unknown,
  key: string,
  parse: ParseEntry<P>,
  problems: Problem[],
): P[] {
  if (!Array.isArray(list)) return [];
  const good = new Map<string, P>();
  for (const [index, entry] of list.entries()) {
    if (!isRecord(entry)) {
      const message = 'This must be an object in braces.';
      problems.push({ path: toJsonPath([key, index]), message });
      continue;
    }
    const parsed = parse(entry, index);
    if (!('id' in parsed)) {
      problems.push(...parsed.map((issue) => toIssueProblem(issue, [key, index])));
    } else if (good.has(parsed.id)) {
      const message = `id “${parsed.id}” is taken by an earlier entry.`;
      problems.push({ path: toJsonPath([key, index, 'id']), message });
    } else good.set(parsed.id, parsed);
  }
  return [...good.values()];
}

function parseJson(text: string): { readonly value: unknown } | { readonly problem: Problem } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { problem: { path: '$', message: explainJsonText(text) ?? String(error) } };
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

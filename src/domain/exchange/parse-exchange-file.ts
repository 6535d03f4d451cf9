// Reads a file of presets, or the catalogue: any text in, the good entries and every problem out.
import * as v from 'valibot';
import { toIssueProblem } from '../check/issue-problem.ts';
import { toJsonPath } from '../check/json-path.ts';
import type { Problem } from '../check/problem.ts';
import type {
  ClientContextPreset,
  PayloadPreset,
  Preset,
  PresetCollection,
} from '../preset/preset.ts';
import {
  clientContextPresetSchema,
  EXCHANGE_FORMAT,
  EXCHANGE_VERSION,
  exchangeSchema,
  payloadPresetSchema,
} from './exchange-schema.ts';
import { explainJsonText, stripByteOrderMark } from './json-text.ts';

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

/** The entry at its place in the file, or what is wrong with it. */
type ParseEntry<P> = (entry: unknown, index: number) => P | readonly v.BaseIssue<unknown>[];

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

const parsePayloadEntry: ParseEntry<PayloadPreset> = (entry, index) => {
  const read = v.safeParse(payloadPresetSchema, entry);
  if (!read.success) return read.issues;
  const { clientContext = '', clientContextPresetId, environmentId, ...rest } = read.output;
  const { functionName, qualifier, invocationType, logTail, payload } = rest;
  const { tenantId, durableExecutionName, waitSeconds } = rest;
  return {
    ...toHead(rest, index),
    kind: 'payload',
    content: {
      ...(environmentId === undefined ? {} : { environmentId }),
      functionName,
      qualifier,
      invocationType,
      logTail,
      payload,
      clientContext:
        clientContextPresetId === undefined
          ? { kind: 'text', text: clientContext }
          : { kind: 'preset', id: clientContextPresetId },
      tenantId,
      durableExecutionName,
      waitSeconds,
    },
  };
};

const parseContextEntry: ParseEntry<ClientContextPreset> = (entry, index) => {
  const read = v.safeParse(clientContextPresetSchema, entry);
  if (!read.success) return read.issues;
  return { ...toHead(read.output, index), kind: 'client context', text: read.output.text };
};

function toHead(entry: v.InferOutput<typeof clientContextPresetSchema> | HeadEntry, index: number) {
  const { id, name, description, tags, favourite, order, createdAt, updatedAt, origin } = entry;
  const linked = origin === undefined ? {} : { origin };
  const place = { favourite, order: order ?? index + 1, revision: 0 };
  return { id, name, description, tags, ...place, createdAt, updatedAt, ...linked };
}

type HeadEntry = Omit<v.InferOutput<typeof clientContextPresetSchema>, 'text'>;

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

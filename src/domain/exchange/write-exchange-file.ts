// Writes presets as one JSON file: for a backup, for a colleague, as the team's catalogue.

import { toPresetName } from '../preset/make-preset.ts';
import type {
  ClientContextPreset,
  PayloadPreset,
  Preset,
  PresetCollection,
} from '../preset/preset.ts';
import {
  type ClientContextPresetEntry,
  EXCHANGE_FORMAT,
  EXCHANGE_VERSION,
  type PayloadPresetEntry,
} from './exchange-schema.ts';

/**
 * The file's text. Payloads and client contexts are JSON strings in it: line ends, NUL and even half characters come
 * back as they were. The revision stays here: it counts the saves in one browser. What is empty is left out.
 */
export function toExchangeFile(
  presets: readonly PayloadPreset[],
  contexts: readonly ClientContextPreset[],
): string {
  const file = {
    format: EXCHANGE_FORMAT,
    version: EXCHANGE_VERSION,
    payloadPresets: presets.map(toPayloadEntry),
    clientContextPresets: contexts.map(toContextEntry),
  };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}

/** The chosen presets with the client-context presets that they use: without those they would arrive incomplete. */
export function selectForExport(
  all: PresetCollection,
  isChosen: (preset: Preset) => boolean,
): PresetCollection {
  const presets = all.presets.filter(isChosen);
  const used = new Set(presets.map(toContextId));
  return { presets, contexts: all.contexts.filter((one) => isChosen(one) || used.has(one.id)) };
}

/** Payload presets whose client-context preset is in none of the collections. */
export function findMissingContexts(
  presets: readonly PayloadPreset[],
  ...collections: readonly PresetCollection[]
): PayloadPreset[] {
  const known = new Set(collections.flatMap(({ contexts }) => contexts.map(({ id }) => id)));
  return presets.filter((preset) => {
    const id = toContextId(preset);
    return id !== undefined && !known.has(id);
  });
}

function toContextId({ content }: PayloadPreset): string | undefined {
  return content.clientContext.kind === 'preset' ? content.clientContext.id : undefined;
}

function toPayloadEntry({ content, ...preset }: PayloadPreset): PayloadPresetEntry {
  const { environmentId, clientContext } = content;
  const isLinked = clientContext.kind === 'preset';
  return {
    ...toHead(preset),
    ...(environmentId === undefined ? {} : { environmentId }),
    functionName: content.functionName,
    ...(content.qualifier === '' ? {} : { qualifier: content.qualifier }),
    invocationType: content.invocationType,
    // Only where it is on: a page that knows no streaming then names this entry, and takes all others.
    ...(content.streamResponse ? { streamResponse: true } : {}),
    logTail: content.logTail,
    payload: content.payload,
    ...(isLinked ? { clientContextPresetId: clientContext.id } : {}),
    ...(isLinked || clientContext.text === '' ? {} : { clientContext: clientContext.text }),
    ...(content.tenantId === '' ? {} : { tenantId: content.tenantId }),
    ...(content.durableExecutionName === ''
      ? {}
      : { durableExecutionName: content.durableExecutionName }),
    ...(content.waitSeconds === '' ? {} : { waitSeconds: content.waitSeconds }),
  };
}

function toContextEntry(preset: ClientContextPreset): ClientContextPresetEntry {
  return { ...toHead(preset), text: preset.text };
}

function toHead(preset: Omit<Preset, 'kind'>) {
  const { id, name, description, tags, favourite, order, createdAt, updatedAt, origin } = preset;
  return {
    id,
    // A file needs a name for every entry; what is stored may lack one.
    name: name.trim() === '' ? toPresetName('') : name,
    ...(description === '' ? {} : { description }),
    ...(tags.length === 0 ? {} : { tags: [...tags] }),
    ...(favourite ? { favourite } : {}),
    order,
    ...(createdAt === 0 ? {} : { createdAt }),
    ...(updatedAt === 0 ? {} : { updatedAt }),
    ...(origin === undefined ? {} : { origin }),
  };
}

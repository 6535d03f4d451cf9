// One entry of a file of presets: checked, with what was left out filled in.
import * as v from 'valibot';
import type {
  ClientContextPreset,
  PayloadPreset,
  Preset,
  PresetContent,
  SavedClientContext,
} from '../preset/preset.ts';
import { clientContextPresetSchema, payloadPresetSchema } from './exchange-schema.ts';

/** The entry at its place in the file, or what is wrong with it. */
export type ParseEntry<P> = (entry: unknown, index: number) => P | readonly v.BaseIssue<unknown>[];

/** Objects are written out and filled in place: spreading them takes ten times as long, which ten thousand entries show. */
type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

type PayloadEntry = v.InferOutput<typeof payloadPresetSchema>;
type ContextEntry = v.InferOutput<typeof clientContextPresetSchema>;

export const parsePayloadEntry: ParseEntry<PayloadPreset> = (entry, index) => {
  const read = v.safeParse(payloadPresetSchema, entry);
  if (!read.success) return read.issues;
  const preset: Writable<PayloadPreset> = {
    kind: 'payload',
    ...NEW_HEAD,
    content: toContent(read.output),
  };
  return fillHead(preset, read.output, index);
};

export const parseContextEntry: ParseEntry<ClientContextPreset> = (entry, index) => {
  const read = v.safeParse(clientContextPresetSchema, entry);
  if (!read.success) return read.issues;
  const { text } = read.output;
  const preset: Writable<ClientContextPreset> = { kind: 'client context', ...NEW_HEAD, text };
  return fillHead(preset, read.output, index);
};

const NEW_HEAD = {
  id: '',
  name: '',
  description: '',
  tags: [],
  favourite: false,
  order: 0,
  revision: 0,
  createdAt: 0,
  updatedAt: 0,
};

function fillHead<P extends Preset>(
  preset: Writable<P>,
  entry: Omit<ContextEntry, 'text'>,
  index: number,
): P {
  const head: Writable<Preset> = preset;
  head.id = entry.id;
  head.name = entry.name;
  head.description = entry.description;
  head.tags = entry.tags;
  head.favourite = entry.favourite;
  head.order = entry.order ?? index + 1;
  head.createdAt = entry.createdAt;
  head.updatedAt = entry.updatedAt;
  if (entry.origin !== undefined) head.origin = entry.origin;
  return preset as P;
}

function toContent(entry: PayloadEntry): PresetContent {
  const content: Writable<PresetContent> = {
    functionName: entry.functionName,
    qualifier: entry.qualifier,
    invocationType: entry.invocationType,
    logTail: entry.logTail,
    payload: entry.payload,
    clientContext: toClientContext(entry),
    tenantId: entry.tenantId,
    durableExecutionName: entry.durableExecutionName,
    waitSeconds: entry.waitSeconds,
  };
  if (entry.streamResponse) content.streamResponse = true;
  if (entry.environmentId !== undefined) content.environmentId = entry.environmentId;
  return content;
}

function toClientContext({
  clientContext,
  clientContextPresetId,
}: PayloadEntry): SavedClientContext {
  if (clientContextPresetId === undefined) return { kind: 'text', text: clientContext ?? '' };
  return { kind: 'preset', id: clientContextPresetId };
}

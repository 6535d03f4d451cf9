// Reads Lambda's shareable test events and SAM's event files.
// The form (aws-facts §8, SAM CLI fe8f8dbb lambda_shared_test_event.py): an OpenAPI document whose
// `components.examples.<name>` has `value`, the event, and `x-metadata.invocationType`.
import { toJsonPath } from '../check/json-path.ts';
import type { Problem } from '../check/problem.ts';
import { formatJson } from '../json/format-json.ts';
import { toPresetName } from '../preset/make-preset.ts';
import type { PayloadPreset } from '../preset/preset.ts';
import { INVOCATION_TYPES, type InvocationType } from '../request/request.ts';
import {
  findMember,
  type JsonMember,
  listMembers,
  readStringValue,
  readValueText,
} from './json-members.ts';
import { explainJsonText, stripByteOrderMark } from './json-text.ts';
import { toExampleName } from './test-event-names.ts';

export interface ReadTestEvents {
  /** A document of test events, one that says whose they are, or one event by itself. */
  readonly form: 'document' | 'named document' | 'event';
  /** Revisions, orders and times are 0. The ids come from function and event, so that a second import knows the first. */
  readonly presets: readonly PayloadPreset[];
  readonly problems: readonly Problem[];
}

/**
 * `text` is an OpenAPI document, the answer of `aws schemas describe-schema` around one, or any other JSON, which is then
 * one event by itself, as SAM keeps them. `functionName` is what the document does not say; `fileName` names a single event.
 * Values keep every token; an event from a document gets line breaks. Never throws.
 */
export function readTestEvents(
  text: string,
  functionName: string,
  fileName = 'event.json',
): ReadTestEvents {
  const json = stripByteOrderMark(text);
  const message = explainJsonText(json);
  if (message !== undefined)
    return { form: 'event', presets: [], problems: [{ path: '$', message }] };
  const bytes = new TextEncoder().encode(json);
  const root = listMembers(bytes);
  const content = readStringValue(bytes, findMember(root, 'Content'));
  const schemaName = readStringValue(bytes, findMember(root, 'SchemaName'));
  if (content !== undefined && schemaName !== undefined) {
    const named = /^_(.+)-schema$/.exec(schemaName)?.[1];
    const inner = readTestEvents(content, named ?? functionName, fileName);
    return named === undefined ? inner : { ...inner, form: 'named document' };
  }
  const components = toObject(bytes, findMember(root, 'components'));
  const examples = toObject(bytes, findMember(components, 'examples'));
  if (examples !== undefined) return readExamples(bytes, examples, functionName);
  if (components !== undefined && findMember(root, 'openapi') !== undefined) {
    const none = 'There are no test events in this document.';
    const problems = [{ path: '$.components.examples', message: none }];
    return { form: 'document', presets: [], problems };
  }
  const name = fileName.replace(/^.*[/\\]/, '').replace(/\.json$/i, '');
  const event = toPreset(functionName, name, json, 'RequestResponse');
  return { form: 'event', presets: [event], problems: [] };
}

function readExamples(
  bytes: Uint8Array,
  examples: readonly JsonMember[],
  functionName: string,
): ReadTestEvents {
  const problems: Problem[] = [];
  const presets = new Map<string, PayloadPreset>();
  for (const example of examples) {
    const place = ['components', 'examples', example.name];
    const members = toObject(bytes, example);
    const value = findMember(members, 'value');
    if (value === undefined) {
      const message = `The test event “${example.name}” has no value.`;
      problems.push({ path: toJsonPath(place), message });
      continue;
    }
    const metadata = toObject(bytes, findMember(members, 'x-metadata'));
    const written = findMember(metadata, 'invocationType');
    const type = toInvocationType(readStringValue(bytes, written));
    if (written !== undefined && type === undefined) {
      const message = `${readValueText(bytes, written)} is no invocation type; RequestResponse is taken.`;
      problems.push({ path: toJsonPath([...place, 'x-metadata', 'invocationType']), message });
    }
    const payload = formatValue(bytes, value);
    if (presets.has(example.name)) {
      const message = `The name “${example.name}” stands twice; the last one is taken.`;
      problems.push({ path: toJsonPath(place), message });
    }
    const name = toFullName(example.name, readStringValue(bytes, findMember(members, 'summary')));
    const preset = toPreset(functionName, name, payload, type ?? 'RequestResponse');
    presets.set(example.name, { ...preset, id: toId(functionName, example.name) });
  }
  return { form: 'document', presets: [...presets.values()], problems };
}

function toPreset(
  functionName: string,
  name: string,
  payload: string,
  invocationType: InvocationType,
): PayloadPreset {
  const clientContext = { kind: 'text', text: '' } as const;
  const empty = { qualifier: '', tenantId: '', durableExecutionName: '', waitSeconds: '' };
  return {
    kind: 'payload',
    id: toId(functionName, name),
    name: toPresetName(name, functionName),
    description: '',
    tags: [],
    favourite: false,
    order: 0,
    revision: 0,
    createdAt: 0,
    updatedAt: 0,
    content: { ...empty, functionName, invocationType, logTail: true, payload, clientContext },
  };
}

function toId(functionName: string, name: string): string {
  return `test-event/${functionName}/${name}`;
}

/** `summary` holds the name that we could not write as the key (see `toTestEvents`); another one is only a remark. */
function toFullName(key: string, summary: string | undefined): string {
  if (summary === undefined) return key;
  const stem = toExampleName(summary);
  const isOurs = key.startsWith(stem) && /^(?:-\d+)?$/.test(key.slice(stem.length));
  return isOurs ? summary : key;
}

function toInvocationType(written: string | undefined): InvocationType | undefined {
  return INVOCATION_TYPES.find((type) => type === written);
}

function toObject(bytes: Uint8Array, member: JsonMember | undefined): JsonMember[] | undefined {
  return member === undefined ? undefined : listMembers(bytes, member.start);
}

function formatValue(bytes: Uint8Array, { start, end }: JsonMember): string {
  const formatted = formatJson(bytes.subarray(start, end));
  return readValueText(formatted, { start: 0, end: formatted.length });
}

// Whether a draft or a preset differs from what is saved, and in which fields.
import type { Draft } from '../request/draft.ts';
import { formatBytes } from '../text/figures.ts';
import type { Preset, PresetContent, SavedClientContext } from './preset.ts';
import { type DraftLinks, toContent } from './preset-content.ts';

export interface Difference {
  readonly field: keyof PresetContent | 'name' | 'description' | 'tags';
  /** The field's name on the screen. */
  readonly label: string;
  /** As text, ready to be shown; the whole text for payload and client context. Empty where there was nothing. */
  readonly before: string;
  readonly after: string;
}

const LABELS: Readonly<Record<keyof PresetContent, string>> = {
  environmentId: 'Environment',
  functionName: 'Function',
  qualifier: 'Qualifier',
  invocationType: 'Invocation type',
  streamResponse: 'Stream the response',
  logTail: 'Log tail',
  payload: 'Payload',
  clientContext: 'Client context',
  tenantId: 'Tenant ID',
  durableExecutionName: 'Durable execution name',
  waitSeconds: 'Stop waiting after',
};
const FIELDS = Object.keys(LABELS) as (keyof PresetContent)[];

export function isSameContent(a: PresetContent, b: PresetContent): boolean {
  return FIELDS.every((field) => toComparable(a, field) === toComparable(b, field));
}

/** Every field of `after` that is not as in `before`, in the order of the form. */
export function listContentDifferences(before: PresetContent, after: PresetContent): Difference[] {
  return FIELDS.filter((field) => toComparable(before, field) !== toComparable(after, field)).map(
    (field) =>
      toDifference(field, LABELS[field], formatField(before, field), formatField(after, field)),
  );
}

/** How the form differs from the preset that is open in it. A file payload is compared by its bytes. */
export function listDifferences(
  draft: Draft,
  links: DraftLinks,
  saved: PresetContent,
): Difference[] {
  const now = toContent(draft, links);
  if (now.kind === 'content') return listContentDifferences(saved, now.content);
  // Bytes that are no text differ from any text; the other fields are compared as ever.
  const { payload } = draft;
  const others = toContent({ ...draft, payload: { kind: 'text', text: saved.payload } }, links);
  const rest = others.kind === 'content' ? listContentDifferences(saved, others.content) : [];
  const after =
    payload.kind === 'file' ? `${payload.name}, ${formatBytes(payload.bytes.length)}` : '';
  return [...rest, toDifference('payload', LABELS.payload, saved.payload, after)];
}

/** Everything that a person wrote: name, description and tags first, then what is sent. */
export function listPresetDifferences(before: Preset, after: Preset): Difference[] {
  const head = (
    [
      ['name', 'Name'],
      ['description', 'Description'],
    ] as const
  ).map(([field, label]) => toDifference(field, label, before[field], after[field]));
  const tags = toDifference('tags', 'Tags', before.tags.join(', '), after.tags.join(', '));
  const changed = [...head, tags].filter((one) => one.before !== one.after);
  return [...changed, ...listBodyDifferences(before, after)];
}

function listBodyDifferences(before: Preset, after: Preset): Difference[] {
  if (before.kind === 'payload') {
    return after.kind === 'payload' ? listContentDifferences(before.content, after.content) : [];
  }
  if (after.kind === 'payload' || before.text === after.text) return [];
  return [toDifference('clientContext', LABELS.clientContext, before.text, after.text)];
}

/** Whether two presets say the same: all that a person wrote and the link to the original, not favourite, order and times. */
export function isSameWritten(a: Preset, b: Preset): boolean {
  return (
    a.name === b.name &&
    a.description === b.description &&
    a.tags.length === b.tags.length &&
    a.tags.every((tag, index) => tag === b.tags[index]) &&
    a.origin?.id === b.origin?.id &&
    a.origin?.hash === b.origin?.hash &&
    isSameBody(a, b)
  );
}

/** The part of a preset that is sent: a payload preset's content, a client-context preset's text. */
function isSameBody(a: Preset, b: Preset): boolean {
  if (a.kind === 'payload') return b.kind === 'payload' && isSameContent(a.content, b.content);
  return b.kind === 'client context' && a.text === b.text;
}

function toDifference(
  field: Difference['field'],
  label: string,
  before: string,
  after: string,
): Difference {
  return { field, label, before, after };
}

/** A value that `===` compares. The kind stands before the text, so that no text can pass for a link. */
function toComparable(content: PresetContent, field: keyof PresetContent): unknown {
  if (field !== 'clientContext') return content[field];
  const { clientContext } = content;
  return clientContext.kind === 'text'
    ? `text ${clientContext.text}`
    : `preset ${clientContext.id}`;
}

function formatField(content: PresetContent, field: keyof PresetContent): string {
  if (field === 'clientContext') return formatClientContext(content.clientContext);
  if (field === 'logTail' || field === 'streamResponse') return content[field] ? 'On' : 'Off';
  if (field === 'environmentId') return content.environmentId ?? 'Any';
  return content[field];
}

function formatClientContext(context: SavedClientContext): string {
  return context.kind === 'text' ? context.text : `Preset ${context.id}`;
}

// A short fingerprint of what a preset sends, to see whether a catalogue's original has moved on.
import { EMPTY_DRAFT } from '../request/draft.ts';
import type { Preset, PresetContent } from './preset.ts';

const DEFAULTS: Readonly<Record<string, unknown>> = { ...EMPTY_DRAFT, payload: '' };

/**
 * 16 hexadecimal digits over the content (payload preset) or the text (client-context preset); names and tags do not count.
 * It answers “is this still the same?” among a few versions of one preset; it does not stand against forgery.
 * Fields that hold their default do not count either, so a field that comes later leaves the old fingerprints valid.
 */
export function hashContent(preset: Preset): string {
  if (preset.kind === 'client context') return hashText(preset.text);
  const { content } = preset;
  const fields = Object.keys(content).sort() as (keyof PresetContent)[];
  const written = fields
    .map((field): [string, unknown] => [field, toHashed(content, field)])
    .filter(([field, value]) => value !== undefined && value !== DEFAULTS[field]);
  return hashText(JSON.stringify(written));
}

function toHashed(content: PresetContent, field: keyof PresetContent): unknown {
  if (field !== 'clientContext') return content[field];
  const { clientContext } = content;
  return clientContext.kind === 'text' ? clientContext.text : ['preset', clientContext.id];
}

/** Two 32-bit lanes in the manner of FNV-1a over UTF-16 units, with murmur3's mixing at the end. */
function hashText(text: string): string {
  let low = 0x811c9dc5 ^ text.length;
  let high = 0x9e3779b9;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit ^ (high >>> 15), 0x85ebca6b);
  }
  return toHex(mix(low ^ high)) + toHex(mix(high + Math.imul(low, 3)));
}

function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

function toHex(value: number): string {
  return value.toString(16).padStart(8, '0');
}

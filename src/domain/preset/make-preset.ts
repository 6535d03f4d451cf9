// New presets, and what a name and a tag may be.
import type { ClientContextPreset, PayloadPreset, Preset, PresetContent } from './preset.ts';

/** What a new preset gets from outside: the domain has no clock and no dice. */
export interface NewPreset {
  readonly id: string;
  readonly name: string;
  readonly order: number;
  /** Epoch milliseconds. */
  readonly now: number;
}

export const NAME_CHARACTERS = 200;

export function createPayloadPreset(fresh: NewPreset, content: PresetContent): PayloadPreset {
  const name = toPresetName(fresh.name, content.functionName);
  return { ...toHead(fresh), name, kind: 'payload', content };
}

export function createClientContextPreset(fresh: NewPreset, text: string): ClientContextPreset {
  return { ...toHead(fresh), kind: 'client context', text };
}

/** A copy under another id; it keeps the link to a catalogue's original. */
export function duplicatePreset<P extends Preset>(preset: P, fresh: NewPreset): P {
  const { id, order, now } = fresh;
  const name = toPresetName(fresh.name);
  return {
    ...preset,
    id,
    name,
    order,
    favourite: false,
    revision: 0,
    createdAt: now,
    updatedAt: now,
  };
}

/** One line, without space around it, at most 200 characters; never empty. */
export function toPresetName(typed: string, functionName = ''): string {
  return toLine(typed) || toLine(functionName) || 'Untitled preset';
}

/** “Refund”, “Refund (2)”, “Refund (3)”: the first that nobody has. */
export function toFreeName(name: string, taken: Iterable<string>): string {
  // Among ten thousand names a set that is copied for each would take seconds.
  const names = taken instanceof Set ? taken : new Set(taken);
  const stem = name.replace(/ \(\d{1,6}\)$/, '');
  let free = name;
  for (let count = 2; names.has(free); count += 1) free = `${stem} (${count})`;
  return free;
}

/** From what was typed, parted by commas or line breaks: no empty tag, none twice in any case of letters. */
export function toTags(typed: string): string[] {
  const tags = new Map<string, string>();
  for (const part of typed.split(/[,\n]/)) {
    const tag = part
      .replace(/^\s*#?/, '')
      .replace(/\s+/g, ' ')
      .trim();
    const key = tag.toLowerCase();
    if (tag !== '' && !tags.has(key)) tags.set(key, tag);
  }
  return [...tags.values()];
}

function toLine(typed: string): string {
  const line = typed.replace(/\s+/g, ' ').trim().slice(0, NAME_CHARACTERS);
  return line.replace(/[\ud800-\udbff]$/, '').trim();
}

function toHead({ id, name, order, now }: NewPreset) {
  const times = { createdAt: now, updatedAt: now };
  const empty = { description: '', tags: [], favourite: false, revision: 0 };
  return { id, name: toPresetName(name), order, ...empty, ...times };
}

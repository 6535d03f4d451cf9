// Under which key a preset stands in the database.
import type { Preset, PresetKey } from '../../domain/preset/preset.ts';

export const PRESET_PREFIXES: Readonly<Record<Preset['kind'], string>> = {
  payload: 'payload-preset/',
  'client context': 'client-context-preset/',
};

export function toStorageKey({ kind, id }: PresetKey): string {
  return PRESET_PREFIXES[kind] + id;
}

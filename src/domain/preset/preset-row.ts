// A preset as a list shows it: everything but the texts that are sent, which may be large.
import { hashContent } from './content-hash.ts';
import type { Preset, PresetKey, PresetOrigin } from './preset.ts';

export interface PresetRow extends PresetKey {
  readonly name: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly favourite: boolean;
  readonly order: number;
  readonly revision: number;
  readonly createdAt: number;
  /** Empty for a client-context preset. */
  readonly functionName: string;
  readonly qualifier: string;
  /** Of a copy of a catalogue's preset: where it came from, and the `hashContent` of what it holds itself. */
  readonly link?: { readonly origin: PresetOrigin; readonly ownHash: string };
}

export function toRow(preset: Preset): PresetRow {
  const { kind, id, name, description, tags, favourite, order, revision, createdAt } = preset;
  const { origin } = preset;
  const head = { kind, id, name, description, tags, favourite, order, revision, createdAt };
  const target = preset.kind === 'payload' ? preset.content : NO_TARGET;
  return {
    ...head,
    functionName: target.functionName,
    qualifier: target.qualifier,
    ...(origin === undefined ? {} : { link: { origin, ownHash: hashContent(preset) } }),
  };
}

const NO_TARGET = { functionName: '', qualifier: '' };

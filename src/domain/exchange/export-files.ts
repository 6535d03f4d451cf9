// Exported presets as files with a name each.
import type { Problem } from '../check/problem.ts';
import type { Outfile } from '../page/ports.ts';
import type { PayloadPreset, PresetCollection } from '../preset/preset.ts';
import { toExchangeFile } from './write-exchange-file.ts';
import { toTestEvents } from './write-test-events.ts';

const contentType = 'application/json';

/** `invoke-desk-presets-2026-11-22.json`; the day is the one on the person's own calendar. */
export function toPresetsFile({ presets, contexts }: PresetCollection, now: number): Outfile {
  const name = `invoke-desk-presets-${formatDay(new Date(now))}.json`;
  return { name, contentType, bytes: new TextEncoder().encode(toExchangeFile(presets, contexts)) };
}

/** One file for each function: `_orders-schema.json`, the name by which Lambda and our import know it. */
export function toTestEventFiles(presets: readonly PayloadPreset[]): {
  readonly files: readonly Outfile[];
  readonly problems: readonly Problem[];
} {
  const { documents, problems } = toTestEvents(presets);
  const files = documents.map(({ schemaName, text }) => ({
    name: `${schemaName}.json`,
    contentType,
    bytes: new TextEncoder().encode(text),
  }));
  return { files, problems };
}

function formatDay(date: Date): string {
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}

// Files as a browser hands them over, and an import and an export on presets in memory.
import type { Outfile } from '../../../src/domain/page/ports.ts';
import type { Preset } from '../../../src/domain/preset/preset.ts';
import type { SaveAnswer } from '../../../src/domain/preset/preset-store.ts';
import { createExport } from '../../../src/state/exchange/export-state.ts';
import { createImport } from '../../../src/state/exchange/import-state.ts';
import type { PickedFile } from '../../../src/state/request/file-payload.ts';
import { createFakeClock } from '../fakes.ts';
import { createMemoryPresetStore } from '../preset/memory-preset-store.ts';

export function toPicked(name: string, content: string | Uint8Array): PickedFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const { buffer } = bytes.slice();
  return { name, size: bytes.length, arrayBuffer: async () => buffer };
}

const pause = async () => undefined;

export function giveImport(here: readonly Preset[] = []) {
  const store = createMemoryPresetStore(here);
  const answers: SaveAnswer[] = [];
  let ids = 0;
  const state = createImport({
    store,
    clock: createFakeClock(),
    pause,
    newId: () => `fresh-${++ids}`,
    compare: async () => ({ kind: 'cancelled' }),
    onImported: (saved) => void answers.push(...saved),
  });
  return { store, state, answers };
}

export function giveExport(here: readonly Preset[] = []) {
  const store = createMemoryPresetStore(here);
  const files: Outfile[] = [];
  const exported: (readonly [number, boolean])[] = [];
  const state = createExport({
    store,
    clock: createFakeClock(new Date(2026, 10, 22, 9).getTime()),
    pause,
    files: { download: (file) => void files.push(file) },
    onExported: (count, isAll) => void exported.push([count, isAll]),
  });
  return { store, state, files, exported };
}

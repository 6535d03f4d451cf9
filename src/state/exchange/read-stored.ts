// Everything that this browser holds, in one piece.
import type { Refused } from '../../domain/page/ports.ts';
import type { ClientContextPreset, PayloadPreset } from '../../domain/preset/preset.ts';
import type { FoundPresets, PresetStore } from '../../domain/preset/preset-store.ts';

export async function readStored(
  store: Pick<PresetStore, 'readAll'>,
  signal: AbortSignal,
): Promise<FoundPresets | Refused> {
  const presets: PayloadPreset[] = [];
  const contexts: ClientContextPreset[] = [];
  const leftAlone: string[] = [];
  const refused = await store.readAll((found) => {
    presets.push(...found.presets);
    contexts.push(...found.contexts);
    leftAlone.push(...found.leftAlone);
  }, signal);
  return refused ?? { presets, contexts, leftAlone };
}

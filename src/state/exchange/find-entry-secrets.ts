// Looks through many presets for what looks like a secret, in slices that leave the page's thread free.
import { type EntrySecret, listEntrySecrets } from '../../domain/exchange/entry-secrets.ts';
import type { Pause } from '../../domain/page/ports.ts';
import type { Preset } from '../../domain/preset/preset.ts';
import type { Clock } from '../../domain/time/clock.ts';

export interface SecretsOfPreset {
  readonly preset: Preset;
  readonly secrets: readonly EntrySecret[];
}

export interface SlicePorts {
  readonly clock: Pick<Clock, 'now' | 'monotonic'>;
  readonly pause: Pause;
}

const SLICE_MS = 12;

/** Only presets in which something is found. Undefined when it was called off. */
export async function findEntrySecrets(
  presets: Iterable<Preset>,
  { clock, pause }: SlicePorts,
  signal: AbortSignal,
): Promise<readonly SecretsOfPreset[] | undefined> {
  const found: SecretsOfPreset[] = [];
  let since = clock.monotonic();
  for (const preset of presets) {
    if (clock.monotonic() - since > SLICE_MS) {
      await pause();
      if (signal.aborted) return undefined;
      since = clock.monotonic();
    }
    const secrets = listEntrySecrets(preset);
    if (secrets.length > 0) found.push({ preset, secrets });
  }
  return signal.aborted ? undefined : found;
}

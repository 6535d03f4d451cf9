// What looks like a secret, as sentences with the preset's name.
import type { SecretsOfPreset } from '../../state/exchange/find-entry-secrets.ts';
import type { Remark } from './Remarks.tsx';

export function toSecretRemarks(found: readonly SecretsOfPreset[]): Remark[] {
  return found.flatMap(({ preset, secrets }) =>
    secrets.map(({ label, sentence }) => ({ place: preset.name, text: `${label}: ${sentence}` })),
  );
}

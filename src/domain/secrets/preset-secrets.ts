// What looks like a secret in a preset, and what of it is new since the preset was saved.
import type { Preset, PresetContent } from '../preset/preset.ts';
import { type FoundSecret, findSecrets } from './find-secrets.ts';

export interface SecretPlace {
  /** The field's name on the screen. */
  readonly field: 'Payload' | 'Client context';
  readonly secret: FoundSecret;
}

export function findContentSecrets({ payload, clientContext }: PresetContent): SecretPlace[] {
  const context = clientContext.kind === 'text' ? clientContext.text : '';
  return [...findIn('Payload', payload), ...findIn('Client context', context)];
}

export function findPresetSecrets(preset: Preset): SecretPlace[] {
  if (preset.kind === 'payload') return findContentSecrets(preset.content);
  return findIn('Client context', preset.text);
}

/** Those of `after` that `before` did not have: a person who has said yes once is not asked at every save. */
export function findNewSecrets(after: Preset, before: Preset): SecretPlace[] {
  const known = new Map<string, number>();
  for (const place of findPresetSecrets(before)) {
    known.set(toText(place, before), (known.get(toText(place, before)) ?? 0) + 1);
  }
  return findPresetSecrets(after).filter((place) => {
    const left = known.get(toText(place, after)) ?? 0;
    known.set(toText(place, after), left - 1);
    return left <= 0;
  });
}

/** The secret's own characters: another value under the same name is another secret. */
function toText({ field, secret: { start, end } }: SecretPlace, preset: Preset): string {
  const text =
    field === 'Payload' && preset.kind === 'payload' ? preset.content.payload : toContext(preset);
  return `${field} ${text.slice(start, end)}`;
}

function toContext(preset: Preset): string {
  if (preset.kind === 'client context') return preset.text;
  const { clientContext } = preset.content;
  return clientContext.kind === 'text' ? clientContext.text : '';
}

function findIn(field: SecretPlace['field'], text: string): SecretPlace[] {
  return findSecrets(text).map((secret) => ({ field, secret }));
}

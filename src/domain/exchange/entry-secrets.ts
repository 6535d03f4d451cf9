// What looks like a secret in a preset that leaves this browser: in any of its texts, and in which.
import type { Preset } from '../preset/preset.ts';
import { explainSecret, findSecrets } from '../secrets/find-secrets.ts';

export interface EntrySecret {
  /** The field's key in a file of presets. */
  readonly key: string;
  /** The field's name on the screen. */
  readonly label: string;
  /** Where in the field, and what it looks like; never the secret itself. */
  readonly sentence: string;
}

const LABELS = {
  name: 'Name',
  description: 'Description',
  tags: 'Tags',
  text: 'Client context',
  functionName: 'Function',
  qualifier: 'Qualifier',
  payload: 'Payload',
  clientContext: 'Client context',
  tenantId: 'Tenant ID',
  durableExecutionName: 'Durable execution name',
} as const;
type Key = keyof typeof LABELS;

/** In the order of the form; empty where nothing is found. */
export function listEntrySecrets(preset: Preset): EntrySecret[] {
  return listTexts(preset).flatMap(([key, text]) =>
    findSecrets(text).map((found) => ({
      key,
      label: LABELS[key],
      sentence: explainSecret(found),
    })),
  );
}

function listTexts(preset: Preset): readonly (readonly [Key, string])[] {
  const head = [
    ['name', preset.name],
    ['description', preset.description],
    ['tags', preset.tags.join('\n')],
  ] as const;
  if (preset.kind === 'client context') return [...head, ['text', preset.text]];
  const { content } = preset;
  const context = content.clientContext.kind === 'text' ? content.clientContext.text : '';
  return [
    ...head,
    ['functionName', content.functionName],
    ['qualifier', content.qualifier],
    ['payload', content.payload],
    ['clientContext', context],
    ['tenantId', content.tenantId],
    ['durableExecutionName', content.durableExecutionName],
  ];
}

// What the template must hold, as a rule. `template.test.ts` asks each, and shows of each that it can fail.
import type { Template } from '../../../deploy/read-template.ts';
import { type Resolved, resolveTemplate } from './resolve-template.ts';

export interface Rule {
  readonly rule: string;
  /** Pairs of what is and what must be. */
  readonly look: (template: Template) => readonly (readonly [is: unknown, must: unknown])[];
}

export function toProperties(
  { resources }: Pick<Resolved, 'resources'>,
  id: string,
): Record<string, unknown> {
  const resource = resources[id];
  if (resource === undefined) throw new Error(`There is no ${id}.`);
  return { ...resource.Properties };
}

export function toDistribution(template: Template, desk: Readonly<Record<string, string>>) {
  const { DistributionConfig } = toProperties(resolveTemplate(template, desk), 'Distribution');
  return DistributionConfig as Record<string, unknown>;
}

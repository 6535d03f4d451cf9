// The steps of a deployment and of a removal. Nothing here asks AWS.
import { toJsonPath } from '../../src/domain/check/json-path.ts';
import { type Checked, type Problem, toChecked } from '../../src/domain/check/problem.ts';
import { LONGEST_POLICY } from '../../src/domain/config/check-config.ts';
import { toPageHeaders } from '../../src/domain/config/page-headers.ts';
import { parseConfig } from '../../src/domain/config/parse-config.ts';
import { formatCount } from '../../src/domain/text/figures.ts';
import { checkParameters } from '../check-parameters.ts';
import { fillConfig, foreseeFacts } from '../fill-config.ts';
import type { Template } from '../read-template.ts';
import type { Settings } from '../settings.ts';
import type { Step } from './step.ts';
import { type BuiltFile, toUploads } from './to-uploads.ts';

export interface DeployFacts {
  readonly settings: Settings;
  readonly region: string;
  readonly template: Template;
  readonly built: readonly BuiltFile[];
  /** Where the build is made; absent where it was made before. */
  readonly buildsInto?: string | undefined;
  /** The path of the owner's catalogue. */
  readonly catalogue?: string | undefined;
}

/** All problems at once; the paths are those of the settings, which has the same environments as the config. */
export function toDeploySteps(facts: DeployFacts): Checked<readonly Step[]> {
  const { settings, region, template } = facts;
  const filled = fillConfig(settings, region, foreseeFacts(settings, region));
  const { config, problems } = parseConfig(filled);
  const headers = toPageHeaders(config);
  const policy = headers['Content-Security-Policy'] ?? '';
  const all = [
    ...checkParameters(template.Parameters, settings.parameters),
    ...checkGuests(settings),
    ...problems,
  ];
  if (policy.length > LONGEST_POLICY)
    all.push({ path: '$.environments', message: explain(policy) });
  if (all.length > 0) return { ok: false, problems: all };
  const uploads = toUploads(facts.built, facts.catalogue);
  const asked = uploads.filter(({ cacheControl }) => cacheControl === 'no-cache');
  return toChecked([
    ...(facts.buildsInto === undefined
      ? []
      : [{ kind: 'build', folder: facts.buildsInto } as const]),
    {
      kind: 'deploy-stack',
      stackName: settings.stackName,
      region,
      parameters: {
        ...settings.parameters,
        ContentSecurityPolicy: policy,
        PermissionsPolicy: headers['Permissions-Policy'] ?? '',
      },
    },
    { kind: 'write-config', environments: config.environments.map(({ name }) => name), policy },
    ...uploads,
    { kind: 'invalidate', paths: ['/', ...asked.map(({ key }) => `/${key}`)] },
    { kind: 'tell-address' },
  ]);
}

/** An environment for guests of a pool that lets none in. A pool that was there before is its owner's to know. */
function checkGuests({ environments, parameters }: Settings): readonly Problem[] {
  const isOpen =
    parameters.AllowGuests === 'true' || (parameters.ExistingIdentityPoolId ?? '') !== '';
  return environments.flatMap(({ signIn, identityPoolId }, index) => {
    if (isOpen || signIn !== false || identityPoolId !== undefined) return [];
    const path = toJsonPath(['environments', index, 'signIn']);
    return [
      {
        path,
        message: 'Without a sign-in nobody gets in here: set AllowGuests, or leave this out.',
      },
    ];
  });
}

function explain(policy: string): string {
  const length = formatCount(policy.length, 'character');
  return `The Content-Security-Policy for these environments has ${length}, and CloudFront takes ${formatCount(LONGEST_POLICY)}: host some of them on a desk of their own.`;
}

export function toRemovalSteps(
  { stackName }: Settings,
  region: string,
  withBucket: boolean,
): readonly Step[] {
  return [
    { kind: 'read-stack', stackName, region },
    { kind: 'delete-stack', stackName },
    ...(withBucket ? [{ kind: 'delete-bucket' } as const] : []),
  ];
}

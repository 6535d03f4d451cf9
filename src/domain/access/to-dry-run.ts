// The dry run that asks whether a function may be invoked, and where it goes.
import { type Checked, toChecked, toProblems } from '../check/problem.ts';
import { type Environment, toLambdaEndpoint } from '../config/config.ts';
import type { CallSubject } from '../failure/explanation.ts';
import { checkQualifier } from '../request/check-names.ts';
import { parseFunctionName } from '../request/function-name.ts';
import type { InvokeRequest } from '../request/request.ts';
import type { AccessTarget } from './access-target.ts';

export interface DryRun {
  readonly request: InvokeRequest;
  readonly endpoint: string;
  readonly subject: CallSubject;
}

/**
 * A full ARN goes to its own region. No payload is sent: permission does not depend on it, and a payload made up
 * here would be one that nobody meant. A guard that asks before each run has no say: this runs nothing.
 */
export function toDryRun(environment: Environment, target: AccessTarget): Checked<DryRun> {
  const { functionName, qualifier } = target;
  const name = parseFunctionName(functionName);
  if (!name.ok) return name;
  const message = checkQualifier(qualifier, name.value.qualifier);
  if (message !== undefined) return toProblems({ path: 'qualifier', message });
  const region = name.value.region ?? environment.region;
  const endpoint = toLambdaEndpoint(environment, region);
  const { name: environmentName, identityPoolId } = environment;
  const invocationType = 'DryRun';
  return toChecked({
    request: {
      region,
      functionName,
      ...(qualifier === '' ? {} : { qualifier }),
      invocationType,
      logType: 'None',
    },
    endpoint,
    subject: {
      environmentName,
      region,
      identityPoolId,
      functionName,
      qualifier,
      endpoint,
      invocationType,
    },
  });
}

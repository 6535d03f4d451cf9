// From the set-up screen's fields to an environment, by the checks of `config.json`: there is one door.
import { type Checked, type Problem, toChecked } from '../check/problem.ts';
import type { Environment } from '../config/config.ts';
import { parseConfig } from '../config/parse-config.ts';
import { toFreeId } from './environment-id.ts';
import { LABELS, type SetUpField, type SetUpForm, toRegion } from './set-up-form.ts';

/** Problems have a field's name for their path, and name it as the screen does. `taken`: the ids of other environments. */
export function checkForm(form: SetUpForm, taken: readonly string[]): Checked<Environment> {
  const file = { version: 1, environments: [toFormEntry(form, taken)] };
  const { config, problems } = parseConfig(file);
  const [environment] = config.environments;
  if (environment !== undefined) return toChecked(environment);
  return { ok: false, problems: problems.map(toFieldProblem) };
}

/** As somebody would write it in `config.json`; a field left empty is a key left out. */
function toFormEntry(form: SetUpForm, taken: readonly string[]): object {
  const region = toRegion(form).trim();
  const name = form.name.trim() || region || 'Environment';
  const { color, guard } = form;
  const { issuer, clientId, domain, lambda, cognitoIdentity, logs } = trimAll(form);
  const roleArn = form.roleArn.trim();
  const scopes = toList(form.scopes);
  const hasSignIn = [issuer, clientId, domain, ...scopes].some((text) => text !== '');
  return {
    id: toFreeId(name, taken),
    name,
    region,
    identityPoolId: form.identityPoolId.trim(),
    color,
    guard,
    functions: toList(form.functions),
    endpoints: {
      ...(lambda === '' ? {} : { lambda }),
      ...(cognitoIdentity === '' ? {} : { cognitoIdentity }),
      ...(logs === '' ? {} : { logs }),
    },
    ...(roleArn === '' ? {} : { roleArn }),
    ...(hasSignIn && {
      signIn: { issuer, clientId, domain, ...(scopes.length === 0 ? {} : { scopes }) },
    }),
  };
}

function trimAll({ issuer, clientId, domain, lambda, cognitoIdentity, logs }: SetUpForm) {
  return {
    issuer: issuer.trim(),
    clientId: clientId.trim(),
    domain: domain.trim(),
    lambda: lambda.trim(),
    cognitoIdentity: cognitoIdentity.trim(),
    logs: logs.trim(),
  };
}

function toList(text: string): readonly string[] {
  return text.split(/[\s,]+/).filter((word) => word !== '');
}

/** `$.environments[0].signIn.scopes[1]` stands in the field `scopes`. */
function toFieldProblem({ path, message }: Problem): Problem {
  const key = /\.(\w+)(?:\[\d+\])?$/.exec(path)?.[1] ?? '';
  const field = isField(key) ? key : 'name';
  const words = message.startsWith(`${field} `)
    ? LABELS[field] + message.slice(field.length)
    : message;
  return { path: field, message: words };
}

function isField(key: string): key is SetUpField {
  return Object.hasOwn(LABELS, key);
}

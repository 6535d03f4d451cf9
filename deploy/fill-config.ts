// The page's config.json: what the owner wrote, and what the stack knows.
import type { EnvironmentSettings, Settings } from './settings.ts';

/** The stack's outputs that a config needs. Those of sign-in are absent on a desk for guests only. */
export interface StackFacts {
  readonly IdentityPoolId: string;
  readonly Issuer?: string | undefined;
  readonly ClientId?: string | undefined;
  readonly SignInDomain?: string | undefined;
}

/**
 * The facts as far as they can be known before the stack stands. Ids are made up, hosts are not: they follow from the
 * region and the settings, and the Content-Security-Policy has nothing but hosts.
 */
export function foreseeFacts({ parameters }: Settings, region: string): StackFacts {
  const { SignInPrefix = '', ExistingUserPoolId = '', ExistingIdentityPoolId = '' } = parameters;
  const IdentityPoolId = ExistingIdentityPoolId || `${region}:00000000-0000-0000-0000-000000000000`;
  if (SignInPrefix === '' && ExistingUserPoolId === '') return { IdentityPoolId };
  const pool = ExistingUserPoolId || `${region}_Foreseen`;
  return {
    IdentityPoolId,
    Issuer: `https://cognito-idp.${pool.slice(0, pool.indexOf('_'))}.amazonaws.com/${pool}`,
    ClientId: parameters.ExistingUserPoolClientId || 'foreseen',
    SignInDomain:
      parameters.ExistingSignInDomain || `https://${SignInPrefix}.auth.${region}.amazoncognito.com`,
  };
}

/** Unchecked: `parseConfig` says what is wrong with it. */
export function fillConfig(settings: Settings, region: string, facts: StackFacts): object {
  return {
    version: 1,
    ...(settings.title === undefined ? {} : { title: settings.title }),
    ...(settings.catalogue === undefined ? {} : { catalogue: 'catalogue.json' }),
    ...(settings.prices === undefined ? {} : { prices: settings.prices }),
    environments: settings.environments.map((environment) =>
      fillEnvironment(environment, settings, region, facts),
    ),
  };
}

/** One that names an identity pool of its own is complete, and stays as it is. */
function fillEnvironment(
  environment: EnvironmentSettings,
  settings: Settings,
  region: string,
  facts: StackFacts,
): EnvironmentSettings {
  if (environment.identityPoolId !== undefined) return environment;
  const { signIn, ...rest } = environment;
  const own = { region, ...rest };
  return {
    ...own,
    identityPoolId: facts.IdentityPoolId,
    functions: rest.functions ?? listFunctions(settings, String(own.region)),
    ...fillSignIn(signIn, facts),
  };
}

/** `"signIn": false` asks for guest access where people could sign in; an object adds to what the stack knows. */
function fillSignIn(signIn: unknown, { Issuer, ClientId, SignInDomain }: StackFacts): object {
  if (signIn === false) return {};
  if (Issuer === undefined) return signIn === undefined ? {} : { signIn };
  const known = { issuer: Issuer, clientId: ClientId, domain: SignInDomain };
  return { signIn: typeof signIn === 'object' ? { ...known, ...signIn } : known };
}

/** What may be invoked by anybody is suggested: by name in the environment's region, by its ARN elsewhere. */
function listFunctions({ parameters }: Settings, region: string): readonly string[] {
  const lists = Object.entries(parameters).filter(([name]) => name.endsWith('FunctionArns'));
  const arns = lists.flatMap(([, list]) => list.split(',')).filter((arn) => arn !== '');
  const names = arns.map((arn) => {
    const [, , , home, , , ...name] = arn.split(':');
    return home === region ? name.join(':') : arn;
  });
  return [...new Set(names)];
}

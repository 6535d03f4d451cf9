// The config.json that the page gets for the sandbox: for tests two guest environments, for `npm start` all that there is.
import type { Sandbox } from './sandbox.ts';

interface LocalConfig {
  readonly version: 1;
  readonly title: string;
  readonly environments: readonly object[];
}

/** The sandbox in two regions, for guests; the sample catalogue where it is asked for. */
export function toLocalConfig(sandbox: Sandbox, hasCatalogue = false): LocalConfig {
  const environment = (id: string, name: string, region: string, color: string) => ({
    ...toCommon(sandbox, id, name, region),
    identityPoolId: sandbox.identityPoolIdIn(region),
    color,
  });
  return {
    version: 1,
    title: 'Invoke Desk',
    ...(hasCatalogue && { catalogue: 'catalogue.json' }),
    environments: [
      environment('local', 'Local sandbox', 'eu-west-1', 'green'),
      environment('local-us', 'Local, other region', 'us-east-1', 'amber'),
    ],
  };
}

/** With the catalogue, and with two environments to sign in to. The page's address must be an allowed callback. */
export function toSignInConfig(sandbox: Sandbox): LocalConfig {
  const { issuer, clientId, domain } = sandbox.signIn;
  const environment = (id: string, name: string) => ({
    ...toCommon(sandbox, id, name, 'eu-west-1'),
    identityPoolId: sandbox.signInPoolId,
    signIn: { issuer, clientId, domain, scopes: ['openid', 'email'] },
  });
  const config = toLocalConfig(sandbox, true);
  return {
    ...config,
    environments: [
      ...config.environments,
      { ...environment('local-sign-in', 'Local, with sign-in'), color: 'blue' },
      { ...environment('local-production', 'Local production'), color: 'red', guard: 'confirm' },
    ],
  };
}

function toCommon(sandbox: Sandbox, id: string, name: string, region: string) {
  return {
    id,
    name,
    region,
    functions: sandbox.functionNames(),
    endpoints: { lambda: sandbox.url, cognitoIdentity: sandbox.url, logs: sandbox.url },
  };
}

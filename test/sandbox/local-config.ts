// The config.json that `npm start` gives the page: the sandbox in two regions, and the sample catalogue where it is asked for.
import type { Sandbox } from './sandbox.ts';

export function toLocalConfig(sandbox: Sandbox, hasCatalogue = false): object {
  const environment = (id: string, name: string, region: string, color: string) => ({
    id,
    name,
    region,
    identityPoolId: sandbox.identityPoolIdIn(region),
    color,
    functions: sandbox.functionNames(),
    endpoints: { lambda: sandbox.url, cognitoIdentity: sandbox.url },
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

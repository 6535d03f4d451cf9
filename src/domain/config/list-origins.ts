// Where the calls on environments go: what the page's policy has to allow, and what a set-up has to reach.
import { type Environment, isUserPool, toCognitoEndpoint, toLambdaEndpoint } from './config.ts';
import { toLogsEndpoint } from './logs-endpoint.ts';

/** Those and where the whole log of a run is, for whoever asks for it. Each origin once. */
export function listAllowedOrigins(environments: readonly Environment[]): string[] {
  const logs = environments.flatMap((environment) =>
    listRegions(environment).map((region) => toLogsEndpoint(environment, region)),
  );
  return [...new Set([...listOrigins(environments), ...logs.map((one) => new URL(one).origin)])];
}

/** What an invocation needs. Each origin once. */
export function listOrigins(environments: readonly Environment[]): string[] {
  const endpoints = environments.flatMap((environment) => [
    ...listRegions(environment).map((region) => toLambdaEndpoint(environment, region)),
    toCognitoEndpoint(environment),
    ...listSignInAddresses(environment),
  ]);
  return [...new Set(endpoints.map((endpoint) => new URL(endpoint).origin))];
}

/** The environment's own, and those of the functions that it suggests by their full ARN: those calls go there. */
function listRegions({ region, functions }: Environment): string[] {
  const named = functions.map((name) => /^arn:[^:]+:lambda:([a-z0-9-]+):/.exec(name)?.[1]);
  return [region, ...named.filter((one) => one !== undefined)];
}

/** The token endpoint’s; another provider than a user pool is also asked at its issuer where its endpoints are. */
function listSignInAddresses({ signIn }: Environment): string[] {
  if (signIn === undefined) return [];
  return isUserPool(signIn.issuer) ? [signIn.domain] : [signIn.domain, signIn.issuer];
}

// The Content-Security-Policy of a desk: it may talk to its own origin and to the config's endpoints.
import {
  type Config,
  type Environment,
  isUserPool,
  toCognitoEndpoint,
  toLambdaEndpoint,
} from './config.ts';

/**
 * The one way to hand a script's address to the browser: `platform/page/worker-script.ts` makes this policy, which
 * knows a single address. Everything else that Trusted Types guard stays shut.
 */
export const WORKER_POLICY = 'service-worker';

/**
 * One line for the header. `connect-src` lists exactly the endpoints of the config: a host wildcard such as
 * `*.amazonaws.com` would let a script send what it reads to any bucket (aws-facts §10).
 */
export function toContentSecurityPolicy(config: Config): string {
  return [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self'`,
    `img-src 'self' data: blob:`,
    `manifest-src 'self'`,
    `worker-src 'self'`,
    `connect-src ${["'self'", ...listOrigins(config)].join(' ')}`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-ancestors 'none'`,
    `require-trusted-types-for 'script'`,
    `trusted-types ${WORKER_POLICY}`,
  ].join('; ');
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

function listOrigins(config: Config): string[] {
  const endpoints = config.environments.flatMap((environment) => [
    ...listRegions(environment).map((region) => toLambdaEndpoint(environment, region)),
    toCognitoEndpoint(environment),
    ...listSignInAddresses(environment),
  ]);
  return [...new Set(endpoints.map((endpoint) => new URL(endpoint).origin))];
}

// The config: which environments there are. `parse-config.ts` reads it from `config.json`.

export const ENVIRONMENT_COLORS = ['grey', 'blue', 'green', 'amber', 'red'] as const;
type EnvironmentColor = (typeof ENVIRONMENT_COLORS)[number];

/** Where and as which app people sign in. */
export interface SignIn {
  readonly issuer: string;
  readonly clientId: string;
  /** Where the login pages and the token endpoint are. */
  readonly domain: string;
  readonly scopes: readonly string[];
}

/** A named target: region, identity pool, way to sign in, colour, guard. */
export interface Environment {
  readonly id: string;
  readonly name: string;
  readonly region: string;
  readonly identityPoolId: string;
  readonly color: EnvironmentColor;
  readonly guard: 'none' | 'confirm';
  /** Absent: guest access. */
  readonly signIn?: SignIn;
  readonly roleArn?: string;
  /** Function names to suggest. */
  readonly functions: readonly string[];
  /** Where calls go when not to AWS's own endpoint; the request's region still signs them. */
  readonly endpoints: {
    readonly lambda?: string;
    readonly cognitoIdentity?: string;
    /** CloudWatch Logs, which is asked only when somebody wants a run’s whole log. */
    readonly logs?: string;
  };
}

export interface Config {
  readonly title: string;
  /** Address of the team's catalogue, relative to the page. */
  readonly catalogue?: string;
  readonly environments: readonly Environment[];
  /** As it came: `parsePrices` reads it once a cost is shown. */
  readonly prices?: unknown;
}

export const EMPTY_CONFIG: Config = { title: 'Invoke Desk', environments: [] };

/** The part of the pool id before the colon names its region (aws-facts §4.1). */
export function toPoolRegion(identityPoolId: string): string {
  return identityPoolId.slice(0, identityPoolId.indexOf(':'));
}

/** Lambda's own endpoint names (aws-facts §1.5); China has a suffix of its own. */
export function toLambdaEndpoint(environment: Environment, region: string): string {
  return environment.endpoints.lambda ?? `https://lambda.${region}.${toDnsSuffix(region)}`;
}

export function toCognitoEndpoint(environment: Environment): string {
  const region = toPoolRegion(environment.identityPoolId);
  const own = environment.endpoints.cognitoIdentity;
  return own ?? `https://cognito-identity.${region}.${toDnsSuffix(region)}`;
}

/** A user pool's issuer: its endpoints have fixed paths on the domain, whatever that is (aws-facts §5). */
export function isUserPool(issuer: string): boolean {
  return /^https:\/\/cognito-idp\.[a-z0-9-]+\.amazonaws\.(com|com\.cn|eu)\/[\w-]+$/.test(issuer);
}

export function toDnsSuffix(region: string): string {
  if (region.startsWith('cn-')) return 'amazonaws.com.cn';
  return region.startsWith('eusc-') ? 'amazonaws.eu' : 'amazonaws.com';
}

// Which operation a request asks for.

export const COGNITO_OPERATIONS = ['GetId', 'GetCredentialsForIdentity'] as const;
export const LOGS_OPERATIONS = ['FilterLogEvents'] as const;
export const LAMBDA_OPERATIONS = [
  'Invoke',
  'InvokeWithResponseStream',
  'ListFunctions',
  'ListVersionsByFunction',
  'ListAliases',
  'GetFunctionConfiguration',
] as const;
export const SIGN_IN_OPERATIONS = [
  'Authorize',
  'Login',
  'Token',
  'Revoke',
  'Logout',
  'UserInfo',
  'SigningKeys',
] as const;
export type CognitoOperation = (typeof COGNITO_OPERATIONS)[number];
export type LogsOperation = (typeof LOGS_OPERATIONS)[number];
export type LambdaOperation = (typeof LAMBDA_OPERATIONS)[number];
export type SignInOperation = (typeof SIGN_IN_OPERATIONS)[number];
export type Operation = CognitoOperation | LambdaOperation | LogsOperation | SignInOperation;
export type Service = Route['service'];

interface CognitoRoute {
  readonly service: 'cognito-identity';
  /** Absent: no such operation, or a preflight, which does not say which one and may be for Logs as well. */
  readonly operation?: CognitoOperation;
}

interface LogsRoute {
  readonly service: 'logs';
  readonly operation?: LogsOperation;
}

export interface LambdaRoute {
  readonly service: 'lambda';
  readonly operation?: LambdaOperation;
  /** The function as the path names it, decoded: a name or an ARN, perhaps with a qualifier. */
  readonly functionName?: string;
}

/** The managed login of the user pool. */
interface SignInRoute {
  readonly service: 'sign-in';
  readonly operation?: SignInOperation;
}

export type Route = CognitoRoute | LambdaRoute | LogsRoute | SignInRoute;

const COGNITO_TARGET = /^AWSCognitoIdentityService\.(GetId|GetCredentialsForIdentity)$/;
const FUNCTION_PATH =
  /^\/2015-03-31\/functions\/([^/]+)\/(invocations|versions|aliases|configuration)$/;
const LOGS_TARGET = /^Logs_20140328\.(.*)$/;
const STREAM_PATH = /^\/2021-11-15\/functions\/([^/]+)\/response-streaming-(invocations)$/;
const LIST_PATH = /^\/2015-03-31\/functions\/?$/;

const BY_PATH: Readonly<Record<string, { method: string; operation: LambdaOperation }>> = {
  invocations: { method: 'POST', operation: 'Invoke' },
  versions: { method: 'GET', operation: 'ListVersionsByFunction' },
  aliases: { method: 'GET', operation: 'ListAliases' },
  configuration: { method: 'GET', operation: 'GetFunctionConfiguration' },
};

const STREAM = { method: 'POST', operation: 'InvokeWithResponseStream' } as const;

const SIGN_IN_PATH = /^\/(oauth2\/.*|login|login\/.*|logout|\.well-known\/.*)$/;

const SIGN_IN: readonly (readonly [path: RegExp, methods: string, operation: SignInOperation])[] = [
  // Below it stand the library's own steps between the login page and the redirect.
  [/^\/oauth2\/(authorize|end-session)(\/|$)/, 'GET POST', 'Authorize'],
  [/^\/login(\/|$)/, 'GET POST', 'Login'],
  [/^\/oauth2\/token$/, 'POST', 'Token'],
  [/^\/oauth2\/revoke$/, 'POST', 'Revoke'],
  [/^\/logout$/, 'GET', 'Logout'],
  [/^\/oauth2\/userInfo$/, 'GET POST', 'UserInfo'],
  [/^\/\.well-known\/jwks\.json$/, 'GET', 'SigningKeys'],
];

/** `method` is the one that will be used: for a preflight, the one it asks for. */
export function toRoute(method: string, rawPath: string, target: string | undefined): Route {
  const logsName = LOGS_TARGET.exec(target ?? '')?.[1];
  if (rawPath === '/' && logsName !== undefined) {
    const operation = LOGS_OPERATIONS.find((known) => known === logsName);
    return { service: 'logs', ...(operation && { operation }) };
  }
  if (rawPath === '/') {
    const name = COGNITO_TARGET.exec(target ?? '')?.[1];
    const operation = COGNITO_OPERATIONS.find((known) => known === name);
    return { service: 'cognito-identity', ...(operation && { operation }) };
  }
  if (SIGN_IN_PATH.test(rawPath)) return toSignInRoute(method, rawPath);
  if (LIST_PATH.test(rawPath) && method === 'GET') {
    return { service: 'lambda', operation: 'ListFunctions' };
  }
  const stream = STREAM_PATH.exec(rawPath);
  const [, rawName, kind] = stream ?? FUNCTION_PATH.exec(rawPath) ?? [];
  const known = stream === null ? BY_PATH[kind ?? ''] : STREAM;
  const functionName = decodeOrUndefined(rawName);
  if (known === undefined || known.method !== method || functionName === undefined) {
    return { service: 'lambda' };
  }
  return { service: 'lambda', operation: known.operation, functionName };
}

function toSignInRoute(method: string, rawPath: string): Route {
  const [, , operation] =
    SIGN_IN.find(([path, methods]) => path.test(rawPath) && methods.split(' ').includes(method)) ??
    [];
  return { service: 'sign-in', ...(operation && { operation }) };
}

function decodeOrUndefined(text: string | undefined): string | undefined {
  try {
    return text === undefined ? undefined : decodeURIComponent(text);
  } catch {
    // A stray `%` names no function; the caller answers as for an unknown path.
    return undefined;
  }
}

// Secrets that are known by their shape alone.

/** Access key ids, with the four letters that say what they are; a cut one too. */
export const ACCESS_KEY_ID = /\b(ASIA|AKIA)[A-Z0-9]{12,}/g;
/** Tokens of sign-in (JWT), also with a part missing. */
export const SIGN_IN_TOKEN = /\beyJ[\w-]{8,}(?:\.[\w-]*){0,4}/g;
/** AWS session tokens by their usual beginnings. */
export const SESSION_TOKEN = /\b(?:IQoJ|FwoG|FQoG|AQoD)[\w+/=%-]{16,}/g;

export type SecretKind =
  | 'AWS access key'
  | 'AWS secret key'
  | 'AWS session token'
  | 'sign-in token'
  | 'private key'
  | 'token of a service'
  | 'password'
  | 'named secret';

export interface SecretShape {
  readonly kind: SecretKind;
  /** What it is, for a sentence: “a GitHub token”. */
  readonly what: string;
  readonly pattern: RegExp;
  /** A narrower look at what the pattern found, where finding a harmless text would only annoy. */
  readonly isSecret?: (found: string) => boolean;
}

/**
 * The shapes that services publish so that scanners find them. A secret key of AWS has none: see `find-secrets`.
 * Sources: gitleaks' default rules, and the services' own pages on their token formats.
 */
export const SECRET_SHAPES: readonly SecretShape[] = [
  {
    kind: 'private key',
    what: 'a private key',
    pattern:
      /-----BEGIN (?:[A-Z]{2,10} ){0,3}PRIVATE KEY(?: BLOCK)?-----(?:\\+[nr]|\s)*(?:Proc-Type|[A-Za-z0-9+/]{16})/g,
  },
  {
    kind: 'AWS access key',
    what: 'an AWS access key id',
    pattern: ACCESS_KEY_ID,
    isSecret: (found) => found.length === 20,
  },
  {
    kind: 'AWS session token',
    what: 'an AWS session token',
    pattern: SESSION_TOKEN,
    isSecret: (found) => found.length >= 100,
  },
  {
    kind: 'sign-in token',
    what: 'a sign-in token (JWT)',
    pattern: SIGN_IN_TOKEN,
    // A paging token is often base64 of JSON too, and begins alike: a JWT has a second part with a body.
    isSecret: (found) => /^[\w-]+\.[\w-]{8,}\./.test(found),
  },
  toShape('a GitHub token', /\b(?:gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_\w{60,255})/g),
  toShape('a GitLab token', /\bglpat-[\w-]{20,64}/g),
  toShape('a Slack token', /\bx(?:ox[abeoprs]|app)-[\w-]{16,255}/g),
  toShape(
    'a Slack webhook',
    /\bhooks\.slack\.com\/(?:services|workflows|triggers)\/\w{6,}\/\w{6,}\/\w{16,}/g,
  ),
  toShape(
    'a Stripe key',
    /\b(?:(?:sk|rk)_(?:live|test)_[A-Za-z0-9]{16,255}|whsec_[A-Za-z0-9+/]{24,})/g,
  ),
  toShape('a Google API key', /\b(?:AIza[\w-]{35}|GOCSPX-[\w-]{24,})/g),
  toShape('an API key of an AI service', /\bsk-(?:ant-|proj-|svcacct-|admin-)[\w-]{20,255}/g),
  toShape('a SendGrid key', /\bSG\.[\w-]{22}\.[\w-]{43}/g),
  toShape('an npm token', /\bnpm_[A-Za-z0-9]{36}/g),
  toShape('a PyPI token', /\bpypi-AgE[\w-]{50,}/g),
];

function toShape(what: string, pattern: RegExp): SecretShape {
  return { kind: 'token of a service', what, pattern };
}

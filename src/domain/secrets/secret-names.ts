// Names that say “the value is a secret”, and values that are none.
import type { SecretKind } from './secret-shapes.ts';

const PASSWORD_WORDS = new Set(['password', 'passwd', 'passwort', 'pwd', 'passphrase', 'passcode']);
const SECRET_WORDS = new Set([
  'secret',
  'token',
  'apikey',
  'accesskey',
  'secretkey',
  'privatekey',
  'accountkey',
  'clientsecret',
  'accesstoken',
  'authtoken',
  'refreshtoken',
  'sessiontoken',
  'idtoken',
  'authorization',
]);
/** Of these only the pair says something: `apiKey`, not `sortKey`. */
const KEY_OWNERS = new Set([
  'api',
  'access',
  'secret',
  'private',
  'account',
  'signing',
  'encryption',
  'auth',
  'shared',
  'master',
  'subscription',
]);
/** `nextToken`, `clientToken`, `maxToken`: pages, repeated requests, counts. */
const HARMLESS_TOKENS =
  /^(?:next|page|paging|pagination|continuation|starting|start|sync|request|client|idempotency|resume|cursor|marker|max|min|input|output|prompt|completion|total|stop|end|cancellation|csrf|xsrf)$/;

/** What a field of this name holds; undefined for a name that says nothing. */
export function readSecretName(name: string): SecretKind | undefined {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  const last = words.at(-1) ?? '';
  const before = words.at(-2) ?? '';
  if (PASSWORD_WORDS.has(last)) return 'password';
  if (last === 'token' && HARMLESS_TOKENS.test(before)) return undefined;
  if (SECRET_WORDS.has(last)) return 'named secret';
  return last === 'key' && KEY_OWNERS.has(before) ? 'named secret' : undefined;
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const REFERENCE = /^(?:arn:|https?:|ssm:|secretsmanager:|vault:|op:|s3:|file:|env:)/i;
const BRACKETED = /^[<[({].*[>\])}]$|\$\{|\{\{|^\$|^%.*%$|^\{[^}]*\}$/;
const EMPTY_WORD =
  /^(?:your|my|insert|enter|change|replace|placeholder|example|sample|dummy|fake|redacted|masked|hidden|removed|none|null|undefined|true|false|todo|tbd|string|optional|required|secret|token|password|passwd|apikey|value|testtest|test$|abc$)/;

/** Whether somebody would mind that this value is read by others, under a name that says it is a secret. */
export function isSecretValue(name: string, kind: SecretKind, written: string): boolean {
  const value = written.replace(/^(?:Bearer|Basic|Token|ApiKey)\s+/i, '').trim();
  if (value.length < (kind === 'password' ? 4 : 8) || /\s/.test(value)) return false;
  if (REFERENCE.test(value) || EMAIL.test(value) || isPlaceholder(value)) return false;
  const letters = toLetters(value);
  if (letters === toLetters(name) || EMPTY_WORD.test(letters)) return false;
  // An id of something, not a key to it.
  return !(/token$/i.test(name) && UUID.test(value));
}

/** Documentation's examples, and what stands where a secret shall stand later. */
export function isPlaceholder(value: string): boolean {
  return (
    /example|•|\*{3}|x{6}|\.{3}|…/i.test(value) || BRACKETED.test(value) || new Set(value).size < 3
  );
}

function toLetters(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '');
}

// Takes secrets out of text that comes from AWS, so that it can be shown and copied.
import { ACCESS_KEY_ID, SESSION_TOKEN, SIGN_IN_TOKEN } from '../secrets/secret-shapes.ts';

export const MASK = '•••';

// `keep` stays in front of the mask; the rest of the match goes. The order matters: named values first.
const SECRETS: readonly { readonly pattern: RegExp; readonly keep: string }[] = [
  // JSON members that hold a secret, as in Cognito's Credentials and in token answers.
  {
    pattern:
      /("(?:SecretKey|SecretAccessKey|SessionToken|AccessKeyId|access_token|id_token|refresh_token|code_verifier|password)"\s*:\s*")(?:[^"\\]|\\.)*/gi,
    keep: '$1',
  },
  // Headers and query members, as in the canonical request that SignatureDoesNotMatch repeats.
  { pattern: /(x-amz-security-token["']?\s*[:=]\s*["']?)[^\s"',&\\]+/gi, keep: '$1' },
  { pattern: /(\bauthorization["']?\s*[:=]\s*["']?Bearer\s+)[^\s"',]+/gi, keep: '$1' },
  { pattern: /(\b(?:X-Amz-)?Signature=)[0-9a-f]{16,}/gi, keep: '$1' },
  { pattern: ACCESS_KEY_ID, keep: '$1' },
  { pattern: SIGN_IN_TOKEN, keep: '' },
  // Session tokens by their usual beginnings, then whatever else is long, unbroken and base64.
  { pattern: SESSION_TOKEN, keep: '' },
  { pattern: /[\w+/-]{120,}={0,2}/g, keep: '' },
];

/** The same text with access keys, session tokens, sign-in tokens and signatures replaced by `•••`. */
export function maskSecrets(text: string): string {
  return SECRETS.reduce((shown, { pattern, keep }) => shown.replace(pattern, keep + MASK), text);
}

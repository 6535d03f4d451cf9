// Takes secrets out of text that comes from AWS, so that it can be shown and copied.

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
  // Access key ids, with the four letters that say what they are.
  { pattern: /\b(ASIA|AKIA)[A-Z0-9]{12,}/g, keep: '$1' },
  // Tokens of sign-in (JWT), also with a part missing.
  { pattern: /\beyJ[\w-]{8,}(?:\.[\w-]*){0,4}/g, keep: '' },
  // Session tokens by their usual beginnings, then whatever else is long, unbroken and base64.
  { pattern: /\b(?:IQoJ|FwoG|FQoG|AQoD)[\w+/=%-]{16,}/g, keep: '' },
  { pattern: /[\w+/-]{120,}={0,2}/g, keep: '' },
];

/** The same text with access keys, session tokens, sign-in tokens and signatures replaced by `•••`. */
export function maskSecrets(text: string): string {
  return SECRETS.reduce((shown, { pattern, keep }) => shown.replace(pattern, keep + MASK), text);
}

// Takes out of a text what looks like a secret.
import { MASK } from '../failure/mask-secrets.ts';
import type { FoundSecret } from '../secrets/find-secrets.ts';

const PRIVATE_KEY_END = /-----END [A-Z ]{0,40}PRIVATE KEY(?: BLOCK)?-----/;

/** The same text without `found`. JSON stays JSON: a number gives way to null, everything else to dots. */
export function maskText(text: string, found: readonly FoundSecret[]): string {
  let masked = '';
  let at = 0;
  for (const secret of found) {
    // Inside of one that went on longer than its mark.
    if (secret.start < at) continue;
    const end = secret.kind === 'private key' ? findKeyEnd(text, secret.end) : secret.end;
    masked += text.slice(at, secret.start) + toMask(text, secret.start, end);
    at = end;
  }
  return masked + text.slice(at);
}

function toMask(text: string, start: number, end: number): string {
  const isBareNumber =
    /^-?\d+$/.test(text.slice(start, end)) && /[:\s]/.test(text[start - 1] ?? '');
  return isBareNumber ? 'null' : MASK;
}

/** Of a private key only its first line has a shape; all of it is the secret, up to its last line or the string's end. */
function findKeyEnd(text: string, from: number): number {
  const end = PRIVATE_KEY_END.exec(text.slice(from, from + 0x8000));
  if (end !== null) return from + end.index + end[0].length;
  const rest = /^(?:[A-Za-z0-9+/=:,.\- \t\r\n]|\\+[nrt])*/.exec(text.slice(from, from + 0x8000));
  return from + (rest?.[0].length ?? 0);
}

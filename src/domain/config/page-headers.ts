// The headers that lock the page down, the same wherever it is served.
import type { Config } from './config.ts';
import { toContentSecurityPolicy } from './content-security-policy.ts';

/** For every answer that carries the page; whoever hosts it sets the same ones. */
export function toPageHeaders(config: Config): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': toContentSecurityPolicy(config),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  };
}

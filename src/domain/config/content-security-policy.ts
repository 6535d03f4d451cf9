// The Content-Security-Policy of a desk: it may talk to its own origin and to the config's endpoints.
import type { Config } from './config.ts';
import { listAllowedOrigins } from './list-origins.ts';

/**
 * The one way to hand a script's address to the browser: `platform/page/worker-script.ts` makes this policy, which
 * knows the service worker's address and that of the worker for bodies. Everything else that Trusted Types guard stays shut.
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
    `connect-src ${["'self'", ...listAllowedOrigins(config.environments)].join(' ')}`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-ancestors 'none'`,
    `require-trusted-types-for 'script'`,
    `trusted-types ${WORKER_POLICY}`,
  ].join('; ');
}

// The address of the service worker's file, as a value that the page's Content-Security-Policy lets through.
import { WORKER_POLICY } from '../../domain/config/content-security-policy.ts';

/** Trusted Types, which TypeScript's own library does not know yet and some browsers do not have. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: () => string },
  ): {
    createScriptURL(asked: string): string;
  };
}

/** The policy gives this one address whatever it is asked for. */
export function toWorkerScript(): string {
  const address = new URL('sw.js', document.baseURI).href;
  const page: object = globalThis;
  if (!('trustedTypes' in page)) return address;
  const types = page.trustedTypes as TrustedTypes;
  return types.createPolicy(WORKER_POLICY, { createScriptURL: () => address }).createScriptURL('');
}

// The addresses of the page's workers, as values that its Content-Security-Policy lets through.
import { WORKER_POLICY } from '../../domain/config/content-security-policy.ts';

/** Trusted Types, which TypeScript's own library does not know yet and some browsers do not have. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (asked: string) => string },
  ): {
    createScriptURL(asked: string): string;
  };
}

/** Made once a page: the policy knows these addresses and no other, and a second one of its name is refused. */
export function createWorkerScripts(addresses: readonly string[]): (address: string) => string {
  const known = new Map(addresses.map((one) => [one, new URL(one, document.baseURI).href]));
  const find = (asked: string) => {
    const address = known.get(asked);
    if (address === undefined) throw new TypeError(`${asked} is no script of this page.`);
    return address;
  };
  const page: object = globalThis;
  if (!('trustedTypes' in page)) return find;
  const types = page.trustedTypes as TrustedTypes;
  const policy = types.createPolicy(WORKER_POLICY, { createScriptURL: find });
  return (address) => policy.createScriptURL(address);
}

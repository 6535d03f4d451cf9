// A provider's endpoints: a user pool's are known, any other is asked at its issuer where they are.
import {
  type AuthorizationServer,
  allowInsecureRequests,
  discoveryRequest,
  processDiscoveryResponse,
} from 'oauth4webapi';
import { isUserPool, type SignIn } from '../../domain/config/config.ts';

/** Thrown where an answer is well made and still not what was asked for. */
export class BadProof extends Error {}

export interface Provider {
  readonly server: AuthorizationServer;
  readonly isUserPool: boolean;
}

/** A config names http only for this machine, where a local AWS runs. */
export function toRequestOptions({ domain }: SignIn): {
  readonly [allowInsecureRequests]: boolean;
} {
  return { [allowInsecureRequests]: domain.startsWith('http:') };
}

/**
 * The paths of managed login stand on its domain, prefix or custom, and its issuer elsewhere (aws-facts §5). Rejects
 * with oauth4webapi's errors or fetch's.
 */
export async function findProvider(signIn: SignIn): Promise<Provider> {
  const { issuer } = signIn;
  if (isUserPool(issuer)) {
    const at = (path: string) => new URL(path, signIn.domain).href;
    const server = {
      issuer,
      authorization_endpoint: at('/oauth2/authorize'),
      token_endpoint: at('/oauth2/token'),
      revocation_endpoint: at('/oauth2/revoke'),
      end_session_endpoint: at('/logout'),
    };
    return { server, isUserPool: true };
  }
  const address = new URL(issuer);
  const found = await processDiscoveryResponse(
    address,
    await discoveryRequest(address, toRequestOptions(signIn)),
  );
  refuseForeign(found, signIn);
  return { server: found, isUserPool: false };
}

/** The config says where tokens may go, and so does the page's policy: a provider cannot send them elsewhere. */
function refuseForeign(server: AuthorizationServer, signIn: SignIn): void {
  const { authorization_endpoint, token_endpoint, revocation_endpoint } = server;
  for (const address of [authorization_endpoint, token_endpoint, revocation_endpoint]) {
    if (address === undefined || !isForeign(address, signIn)) continue;
    throw new BadProof(`${address} is neither at the issuer nor at the domain of the config.`);
  }
}

/** Throws a TypeError on what is no address. */
export function isForeign(address: string, { issuer, domain }: SignIn): boolean {
  const { origin } = new URL(address);
  return ![issuer, domain].some((own) => new URL(own).origin === origin);
}

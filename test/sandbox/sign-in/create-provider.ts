// The OpenID provider of the pretended user pool: `oidc-provider`, set up with the paths and habits of Cognito's managed login.
import type { AdapterPayload, Configuration, KoaContextWithOIDC, Provider } from 'oidc-provider';
import { writeProblemPage } from './page.ts';
import { CLAIM_NAMES, PEOPLE, toClaims } from './people.ts';
import { loadProviderLibrary } from './provider-library.ts';
import { ALGORITHM, type SigningKeys } from './signing-keys.ts';
import type { TokenStore } from './token-store.ts';
import { CLIENT_ID, ISSUER } from './user-pool.ts';

export interface ProviderSettings {
  readonly keys: SigningKeys;
  readonly store: TokenStore;
  /** Where a code may be sent; read at each request. */
  readonly callbacks: ReadonlySet<string>;
  readonly tokenLifetimeMs: number;
  readonly rotatesRefreshTokens: boolean;
}

export const SESSION_COOKIE = 'cognito';
const ONE_HOUR_S = 60 * 60;
const THIRTY_DAYS_S = 30 * 24 * ONE_HOUR_S;

export async function createProvider(settings: ProviderSettings): Promise<Provider> {
  const library = await loadProviderLibrary();
  const policy = library.interactionPolicy.base();
  // Nobody is asked whether the desk may know who they are.
  policy.remove('consent');
  return new library.Provider(ISSUER, {
    ...toHabits(settings),
    ...toStorage(settings),
    interactions: { policy, url: (_ctx, { uid }) => `/login/${uid}` },
    features: {
      devInteractions: { enabled: false },
      resourceIndicators: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      revocation: {
        enabled: true,
        allowedPolicy(_ctx, client, token) {
          if (token.kind === 'RefreshToken') return token.clientId === client.clientId;
          throw new library.errors.UnsupportedTokenType('Only refresh tokens can be revoked.');
        },
      },
    },
  });
}

function toHabits({ tokenLifetimeMs, rotatesRefreshTokens }: ProviderSettings): Configuration {
  const tokenLifetimeS = Math.ceil(tokenLifetimeMs / 1000);
  return {
    routes: {
      authorization: '/oauth2/authorize',
      token: '/oauth2/token',
      revocation: '/oauth2/revoke',
      userinfo: '/oauth2/userInfo',
      end_session: '/oauth2/end-session',
      jwks: '/.well-known/jwks.json',
    },
    cookies: { names: { session: SESSION_COOKIE } },
    scopes: ['openid', 'email'],
    // Cognito writes all it knows of a person into the ID token, whatever the scopes.
    claims: { openid: [...CLAIM_NAMES] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    // Without `offline_access`, which Cognito does not know; and it outlives the login session.
    issueRefreshToken: () => true,
    expiresWithSession: () => false,
    rotateRefreshToken: rotatesRefreshTokens,
    clientBasedCORS: () => true,
    ttl: {
      AccessToken: tokenLifetimeS,
      IdToken: tokenLifetimeS,
      AuthorizationCode: 5 * 60,
      // A rotated token ends when the first one would have (aws-facts §5).
      RefreshToken: ({ oidc }) => oidc.entities.RotatedRefreshToken?.remainingTTL ?? THIRTY_DAYS_S,
      Session: ONE_HOUR_S,
      Interaction: ONE_HOUR_S,
      Grant: THIRTY_DAYS_S,
    },
    renderError(ctx, { error, error_description }) {
      ctx.type = 'html';
      ctx.body = writeProblemPage(`${error}: ${error_description ?? ''}`);
    },
  };
}

function toStorage({ keys, store, callbacks }: ProviderSettings): Configuration {
  return {
    jwks: {
      keys: [
        {
          ...keys.privateKey.export({ format: 'jwk' }),
          kid: keys.keyId,
          alg: ALGORITHM,
          use: 'sig',
        },
      ],
    },
    adapter(kind) {
      const adapter = store.createAdapter(kind);
      if (kind !== 'Client') return adapter;
      return {
        ...adapter,
        find: async (id) => (id === CLIENT_ID ? toClient(callbacks) : undefined),
      };
    },
    findAccount(_ctx, accountId) {
      const person = PEOPLE.find(({ sub }) => sub === accountId);
      return person && { accountId, claims: () => toClaims(person) };
    },
    loadExistingGrant: grantAll,
  };
}

/** A public client: no secret, so that a page can be one. */
function toClient(callbacks: ReadonlySet<string>): AdapterPayload {
  return {
    client_id: CLIENT_ID,
    redirect_uris: [...callbacks],
    token_endpoint_auth_method: 'none',
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    id_token_signed_response_alg: ALGORITHM,
    require_auth_time: true,
  };
}

/** A new one each time: revoking one sign-in's tokens leaves the person's others alone. */
async function grantAll({ oidc }: KoaContextWithOIDC) {
  const { accountId } = oidc.session ?? {};
  const clientId = oidc.client?.clientId;
  if (accountId === undefined || clientId === undefined) return undefined;
  const grant = new oidc.provider.Grant({ accountId, clientId });
  grant.addOIDCScope('openid email');
  await grant.save();
  return grant;
}

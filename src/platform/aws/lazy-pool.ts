// The identity pool for a page that may never ask it: the SDK is loaded with the first question.
import type { Answer } from '../../domain/failure/failure.ts';
import type { Operation } from '../../domain/failure/operation.ts';
import type { IdentityService, IdentityStore } from '../../domain/session/identity-service.ts';

export interface LazyPool {
  readonly identities: Pick<IdentityService, 'getId' | 'getCredentials'>;
  readonly identityStore: Pick<IdentityStore, 'write'>;
}

/** A part that cannot be loaded is a Failure, not an exception. */
export function createLazyPool(isOnline: () => boolean): LazyPool {
  const load = async () =>
    (await import('./cognito-identities.ts')).createIdentityService(isOnline);
  return {
    identities: {
      getId: (...asked) => load().then((pool) => pool.getId(...asked), toNotLoaded('GetId')),
      getCredentials: (...asked) =>
        load().then(
          (pool) => pool.getCredentials(...asked),
          toNotLoaded('GetCredentialsForIdentity'),
        ),
    },
    identityStore: {
      write: (...kept) =>
        import('../storage/identity-ids.ts').then(
          ({ identityIds }) => identityIds.write(...kept),
          (error) => ({ kind: 'refused', sentence: String(error) }),
        ),
    },
  };
}

function toNotLoaded(operation: Operation) {
  return (error: unknown): Answer<never> => ({
    ok: false,
    failure: { kind: 'not loaded', operation, raw: String(error) },
  });
}

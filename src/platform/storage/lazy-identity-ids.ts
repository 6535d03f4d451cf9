// The guest's identity id, whose code comes with the SDK: nobody asks for it before.
import type { IdentityStore } from '../../domain/session/identity-service.ts';

const load = async () => (await import('./identity-ids.ts')).identityIds;

export const lazyIdentityIds: IdentityStore = {
  // Without its code it is not known, and a new one will do.
  read: (pool) =>
    load().then(
      (ids) => ids.read(pool),
      () => undefined,
    ),
  write: (pool, id) =>
    load().then(
      (ids) => ids.write(pool, id),
      (error) => ({ kind: 'refused', sentence: String(error) }),
    ),
};

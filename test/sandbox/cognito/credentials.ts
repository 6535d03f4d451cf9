// The temporary credentials that the pretended AWS has issued, and how long each lives.
import { randomBytes } from 'node:crypto';
import type { Clock } from '../clock.ts';

export interface IssuedCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
  readonly expiresAtMs: number;
  readonly identityId: string;
  readonly identityPoolId: string;
  /** The name of the role that was assumed. */
  readonly role: string;
}

export interface CredentialStore {
  issue(identityId: string, identityPoolId: string, role: string): IssuedCredentials;
  find(accessKeyId: string): IssuedCredentials | undefined;
  /** From now on every key issued so far counts as expired. */
  expireAll(): void;
}

const ACCESS_KEY_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

export function createCredentialStore(clock: Clock, lifetimeMs: number): CredentialStore {
  const issued = new Map<string, IssuedCredentials>();
  return {
    issue(identityId, identityPoolId, role) {
      const credentials: IssuedCredentials = {
        accessKeyId: makeAccessKeyId(),
        secretAccessKey: randomBytes(30).toString('base64'),
        // As long as a real one, so that header sizes are real too.
        sessionToken: randomBytes(900).toString('base64'),
        expiresAtMs: clock.now() + lifetimeMs,
        identityId,
        identityPoolId,
        role,
      };
      issued.set(credentials.accessKeyId, credentials);
      return credentials;
    },
    find: (accessKeyId) => issued.get(accessKeyId),
    expireAll() {
      for (const [key, value] of issued) issued.set(key, { ...value, expiresAtMs: clock.now() });
    },
  };
}

/** `ASIA` marks temporary credentials. */
function makeAccessKeyId(): string {
  const letters = [...randomBytes(16)].map((byte) => ACCESS_KEY_LETTERS[byte % 32]);
  return `ASIA${letters.join('')}`;
}

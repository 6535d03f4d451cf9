// The user pool with its managed login: what tests may do to it, and what the rest of the sandbox asks of it.
import type { KeyObject } from 'node:crypto';
import type { Clock } from '../clock.ts';
import type { Answer } from '../http/answer.ts';
import type { Received } from '../http/received.ts';
import type { SignInOperation } from '../http/route.ts';
import { answerSignIn, type SignInParts } from './answer-sign-in.ts';
import { createProvider } from './create-provider.ts';
import { PEOPLE, type Person } from './people.ts';
import { createSigningKeys, type SigningKeys } from './signing-keys.ts';
import { moveTokenTimes, type Spoiling, spoilToken } from './spoil-token.ts';
import { createTokenStore } from './token-store.ts';
import { CLIENT_ID, ISSUER } from './user-pool.ts';

export interface SignInControls {
  readonly issuer: string;
  readonly clientId: string;
  /** Who can sign in. */
  readonly people: readonly Person[];
  /** Registers a page, to the letter, as a place to come back to from signing in and from signing out. */
  allowCallback(url: string): void;
  /** The next authorization asks for a password again. */
  endSessions(): void;
  revokeRefreshTokens(): void;
  /** The ID token of the next token answer is one that must be refused. Asked for twice, it is the next two. */
  spoilNextToken(spoiling: Spoiling): void;
}

export interface SignIn {
  readonly controls: SignInControls;
  answer(operation: SignInOperation | undefined, received: Received): Promise<Answer>;
  /** What ID tokens are signed with. */
  publicKey(): Promise<KeyObject>;
}

export interface SignInSettings {
  readonly clock: Clock;
  readonly tokenLifetimeMs: number;
  readonly rotatesRefreshTokens: boolean;
}

export function createSignIn(settings: SignInSettings): SignIn {
  const callbacks = new Set<string>();
  const store = createTokenStore();
  const spoilings: Spoiling[] = [];
  let keys: Promise<SigningKeys> | undefined;
  let parts: Promise<SignInParts> | undefined;
  // Both take their time, and most sandboxes never see a sign-in.
  const getKeys = () => (keys ??= createSigningKeys());
  const createParts = async (): Promise<SignInParts> => {
    const signingKeys = await getKeys();
    const provider = await createProvider({ ...settings, keys: signingKeys, store, callbacks });
    const changeIdToken = (token: string) =>
      changeToken(token, spoilings.shift(), signingKeys, settings.clock);
    return { provider, callbacks, changeIdToken };
  };
  return {
    controls: {
      issuer: ISSUER,
      clientId: CLIENT_ID,
      people: PEOPLE,
      allowCallback(url) {
        callbacks.add(url);
      },
      endSessions: () => store.forget('Session'),
      revokeRefreshTokens: () => store.forget('RefreshToken'),
      spoilNextToken(spoiling) {
        spoilings.push(spoiling);
      },
    },
    async answer(operation, received) {
      parts ??= createParts();
      return answerSignIn(await parts, operation, received);
    },
    publicKey: async () => (await getKeys()).publicKey,
  };
}

/** The library goes by this machine's clock, the pretended AWS by its own. */
async function changeToken(
  token: string,
  spoiling: Spoiling | undefined,
  keys: SigningKeys,
  clock: Clock,
): Promise<string> {
  const offsetS = Math.round((clock.now() - Date.now()) / 1000);
  const dated = offsetS === 0 ? token : await moveTokenTimes(token, offsetS, keys);
  return spoiling === undefined ? dated : spoilToken(dated, spoiling, keys);
}

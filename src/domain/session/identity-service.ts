// Port: the identity pool, as Cognito offers it.
import type { Answer } from '../failure/failure.ts';
import type { Refused } from '../page/ports.ts';
import type { Credentials } from './session.ts';

export interface PoolPlace {
  readonly endpoint: string;
  readonly identityPoolId: string;
  readonly roleArn?: string;
}

/** The proof of a sign-in, as `Logins` takes it. */
export interface Login {
  /** The issuer without its scheme (aws-facts §4.7). */
  readonly provider: string;
  readonly idToken: string;
}

export interface Issued {
  readonly credentials: Credentials;
  /** May differ from the id that was asked for, when identities were merged (aws-facts §4.6). */
  readonly identityId: string;
  /** Service clock minus this machine's, in ms; 0 when the answer had no readable Date. */
  readonly clockOffsetMs: number;
}

export interface IdentityService {
  /** Without a login: as a guest. */
  getId(place: PoolPlace, login?: Login): Promise<Answer<string>>;
  getCredentials(place: PoolPlace, identityId: string, login?: Login): Promise<Answer<Issued>>;
}

/** Port: where the guest's identity id is kept. None rejects. */
export interface IdentityStore {
  /** Undefined also where storage cannot be read; the writing that follows says so. */
  read(identityPoolId: string): Promise<string | undefined>;
  /** A sentence where the browser refuses to keep it, as in private windows or on a full disk. */
  write(identityPoolId: string, identityId: string): Promise<Refused | undefined>;
}

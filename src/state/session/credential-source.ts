// Credentials for whoever asks, as the session gives them.
import type { Answer } from '../../domain/failure/failure.ts';
import type { Credentials } from '../../domain/session/session.ts';

export interface LiveCredentials {
  readonly credentials: Credentials;
  /** Service clock minus this machine's, in ms. */
  readonly clockOffsetMs: number;
}

export interface CredentialSource {
  /** Credentials that are good for a while yet; one request in flight however many wait. */
  credentials(): Promise<Answer<LiveCredentials>>;
  /** Fetches new ones, unless somebody has replaced `refused` already. */
  renew(refused: Credentials): Promise<Answer<LiveCredentials>>;
}

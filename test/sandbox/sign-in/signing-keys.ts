// The user pool's key for ID tokens. Cognito signs with RS256.
import { generateKeyPair, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';

export interface SigningKeys {
  readonly keyId: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

export const ALGORITHM = 'RS256';

export async function createSigningKeys(): Promise<SigningKeys> {
  const pair = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  return { keyId: 'local-desk', ...pair };
}

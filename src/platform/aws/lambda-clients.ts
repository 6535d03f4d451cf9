// Lambda clients by place and credentials: made once, used until the credentials change.
import { LambdaClient } from '@aws-sdk/client-lambda';
import type { Credentials } from '../../domain/session/session.ts';

interface LambdaPlace {
  readonly region: string;
  readonly endpoint: string;
  readonly credentials: Credentials;
  readonly clockOffsetMs: number;
}

export type OpenLambdaClient = (place: LambdaPlace) => LambdaClient;

/**
 * Clients are made with one attempt: the SDK would send a POST up to three times on a 5xx, a time-out or a
 * dropped connection, and Lambda runs each of them (aws-facts §3.1).
 */
export function createLambdaClients(maxAttempts: number): OpenLambdaClient {
  let last: { readonly place: LambdaPlace; readonly client: LambdaClient } | undefined;
  return (place) => {
    if (last === undefined || !isSame(last.place, place)) {
      last?.client.destroy();
      last = { place, client: createClient(place, maxAttempts) };
    }
    return last.client;
  };
}

function createClient(place: LambdaPlace, maxAttempts: number): LambdaClient {
  const { accessKeyId, secretAccessKey, sessionToken } = place.credentials;
  return new LambdaClient({
    region: place.region,
    endpoint: place.endpoint,
    credentials: { accessKeyId, secretAccessKey, sessionToken },
    systemClockOffset: place.clockOffsetMs,
    maxAttempts,
    defaultsMode: 'standard',
    // The standard mode would set a time-out, which ends the waiting but not the function.
    requestHandler: { requestTimeout: 0, credentials: 'omit' },
  });
}

function isSame(one: LambdaPlace, other: LambdaPlace): boolean {
  return (
    one.region === other.region &&
    one.endpoint === other.endpoint &&
    one.credentials === other.credentials
  );
}

// A request signed as a client signs it, and changed on its way as a client would not.
import { Sha256 } from '@aws-crypto/sha256-js';
import { SignatureV4 } from '@smithy/signature-v4';
import { type GuestCredentials, getGuestCredentials } from '../guest.ts';
import type { Sandbox } from '../sandbox.ts';

export const INVOKE_PATH = '/2015-03-31/functions/echo/invocations';

export interface Changes {
  readonly method?: string;
  readonly path?: string;
  readonly query?: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Signing {
  /** A new guest's otherwise. */
  readonly credentials?: GuestCredentials;
  readonly service?: string;
  readonly signingDate?: Date;
  readonly applyChecksum?: boolean;
}

/** Signs one request, sends it with changes made after the signature. */
export async function sendSigned(
  sandbox: Sandbox,
  changes: Changes = {},
  signing: Signing = {},
): Promise<Response> {
  const { host, hostname } = new URL(sandbox.url);
  const signer = new SignatureV4({
    service: signing.service ?? 'lambda',
    region: 'eu-west-1',
    credentials: signing.credentials ?? (await getGuestCredentials(sandbox)),
    sha256: Sha256,
    applyChecksum: signing.applyChecksum ?? true,
  });
  const signed = await signer.sign(
    {
      method: 'POST',
      protocol: 'http:',
      hostname,
      path: INVOKE_PATH,
      query: { Qualifier: '$LATEST' },
      headers: { host, 'x-amz-invocation-type': 'DryRun' },
      body: '{"a":1}',
    },
    signing.signingDate === undefined ? {} : { signingDate: signing.signingDate },
  );
  const { host: _host, ...headers } = { ...signed.headers, ...changes.headers };
  const path = `${changes.path ?? INVOKE_PATH}?${changes.query ?? 'Qualifier=%24LATEST'}`;
  const method = changes.method ?? 'POST';
  return fetch(sandbox.url + path, { method, headers, body: changes.body ?? '{"a":1}' });
}

/** Status, name and sentence of a refusal. */
export async function readError(response: Response): Promise<readonly unknown[]> {
  const { message } = (await response.json()) as { message?: string };
  return [response.status, response.headers.get('x-amzn-errortype'), message];
}

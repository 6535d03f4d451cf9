// The Authorization header of Signature Version 4, taken apart.
import { ServiceError } from '../http/service-error.ts';

export interface Authorization {
  readonly accessKeyId: string;
  /** `20260709`. */
  readonly date: string;
  readonly region: string;
  readonly service: string;
  /** Names in lower case. */
  readonly signedHeaders: readonly string[];
  readonly signature: string;
}

const FORM =
  /^AWS4-HMAC-SHA256 +Credential=([^/,]+)\/(\d{8})\/([^/,]+)\/([^/,]+)\/aws4_request, *SignedHeaders=([^,]+), *Signature=([0-9a-f]{64})$/;

export function parseAuthorization(header: string | undefined): Authorization {
  if (header === undefined || header === '') {
    throw new ServiceError(
      'MissingAuthenticationTokenException',
      403,
      'Missing Authentication Token',
    );
  }
  const parts = FORM.exec(header);
  if (parts === null) {
    // AWS names the part it misses; one sentence is enough here, since no client of ours sends such a header.
    const message = `Authorization header is not a valid AWS4-HMAC-SHA256 header. Authorization=${header}`;
    throw new ServiceError('IncompleteSignatureException', 403, message);
  }
  const [, accessKeyId = '', date = '', region = '', service = '', signed = '', signature = ''] =
    parts;
  const signedHeaders = signed.toLowerCase().split(';');
  return { accessKeyId, date, region, service, signedHeaders, signature };
}

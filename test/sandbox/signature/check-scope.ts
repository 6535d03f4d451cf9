// The scope and the time of a signature: the service, the day and the skew, with AWS's sentences.
import { type Clock, parseAmzDate, toAmzDate } from '../clock.ts';
import type { Received } from '../http/received.ts';
import { ServiceError } from '../http/service-error.ts';
import type { Authorization } from './authorization.ts';

/** The services that take signed requests here. */
export type SignedService = 'lambda' | 'logs';

const MAX_SKEW_MS = 5 * 60 * 1000;

/** Any region will do: this one endpoint stands for all of them. */
export function checkScope(
  authorization: Authorization,
  received: Received,
  clock: Clock,
  signedFor: SignedService,
): Date {
  const { service, date, signedHeaders } = authorization;
  if (service !== signedFor) {
    throw toInvalidSignature(`Credential should be scoped to correct service: '${signedFor}'. `);
  }
  if (!signedHeaders.includes('host')) {
    throw toInvalidSignature(
      "'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.",
    );
  }
  const amzDate = received.headers['x-amz-date'] ?? '';
  const signedAtMs = parseAmzDate(amzDate);
  if (signedAtMs === undefined) {
    throw toInvalidSignature(
      "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header.",
    );
  }
  if (!amzDate.startsWith(date)) {
    throw toInvalidSignature(
      `Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '${date}' != '${amzDate.slice(0, 8)}', from '${amzDate}'.`,
    );
  }
  checkSkew(signedAtMs, clock.now());
  return new Date(signedAtMs);
}

function checkSkew(signedAtMs: number, nowMs: number): void {
  const signed = toAmzDate(signedAtMs);
  const now = toAmzDate(nowMs);
  if (signedAtMs < nowMs - MAX_SKEW_MS) {
    const earliest = toAmzDate(nowMs - MAX_SKEW_MS);
    throw toInvalidSignature(
      `Signature expired: ${signed} is now earlier than ${earliest} (${now} - 5 min.)`,
    );
  }
  if (signedAtMs > nowMs + MAX_SKEW_MS) {
    const latest = toAmzDate(nowMs + MAX_SKEW_MS);
    throw toInvalidSignature(
      `Signature not yet current: ${signed} is still later than ${latest} (${now} + 5 min.)`,
    );
  }
}

export function toInvalidSignature(message: string): ServiceError {
  return new ServiceError('InvalidSignatureException', 403, message);
}

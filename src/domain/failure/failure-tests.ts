// Recognises the failures that somebody can do something about without a person.
import type { Failure } from './failure.ts';
import { isCognito } from './identity-gone.ts';
import type { ServiceFailure } from './sent-failures.ts';

const EXPIRED = new Set(['ExpiredTokenException', 'ExpiredToken']);
const UNKNOWN_SESSION = new Set([
  'UnrecognizedClientException',
  'InvalidClientTokenId',
  'InvalidClientTokenIdException',
  'InvalidAccessKeyId',
]);
const CLOCK = new Set([
  'RequestTimeTooSkewed',
  'RequestExpired',
  'RequestExpiredException',
  'RequestInTheFuture',
]);

/**
 * True for an answer that proves that nothing ran and that fresh credentials would help. To be acted upon
 * once: an answer that comes again with fresh credentials has another cause.
 */
export function isCredentialsExpired(failure: Failure): boolean {
  if (!isRefused(failure) || isCognito(failure)) return false;
  if (EXPIRED.has(failure.errorName) || UNKNOWN_SESSION.has(failure.errorName)) return true;
  return /security token included in the request is (expired|invalid)/i.test(failure.message);
}

/** True where AWS refused the call for its time: this computer's clock is wrong (aws-facts §2.4, §3.1). */
export function isClockSkew(failure: Failure): boolean {
  if (!isRefused(failure)) return false;
  if (CLOCK.has(failure.errorName)) return true;
  return /signature (has )?expired|signature not yet current/i.test(failure.message);
}

/**
 * True where a function on Managed Instances refused `LogType: Tail`: “Tail logs are not supported for functions
 * configured with capacity provider” (aws-sam-cli, tests of lambda_invoke_executors). The wording may change, so
 * any 400 about a tail that is refused counts.
 */
export function isTailRefused(failure: Failure): boolean {
  return (
    isService(failure) &&
    failure.operation === 'Invoke' &&
    failure.statusCode === 400 &&
    /^InvalidParameterValue/.test(failure.errorName) &&
    /\btail\b|log[ -]?type/i.test(failure.message) &&
    /not (currently )?(be )?(support|allow|available|valid)|unsupported|cannot|can't/i.test(
      failure.message,
    )
  );
}

function isService(failure: Failure): failure is ServiceFailure {
  return failure.kind === 'service';
}

function isRefused(failure: Failure): failure is ServiceFailure {
  return isService(failure) && failure.statusCode >= 400 && failure.statusCode < 500;
}

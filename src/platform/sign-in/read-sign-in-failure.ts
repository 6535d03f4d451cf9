// Turns whatever a sign-in throws into a Failure. What it quotes are the provider's error codes and sentences, never a token.
import {
  AUTHORIZATION_RESPONSE_ERROR,
  AuthorizationResponseError,
  JWT_TIMESTAMP_CHECK,
  OperationProcessingError,
  RESPONSE_IS_NOT_CONFORM,
  RESPONSE_IS_NOT_JSON,
  ResponseBodyError,
  UnsupportedOperationError,
} from 'oauth4webapi';
import type { Failure } from '../../domain/failure/failure.ts';
import type { SignInFailure, SignInProblem } from '../../domain/failure/sign-in-failure.ts';
import { NotOurs } from './pending-sign-in.ts';
import { BadProof } from './provider.ts';

type SignInOperation = SignInFailure['operation'];

/** `online` is what the browser says right after the error. */
export function readSignInFailure(
  operation: SignInOperation,
  error: unknown,
  online: boolean,
): Failure {
  const fail = (problem: SignInProblem, raw: string): Failure => ({
    kind: 'sign-in',
    operation,
    problem,
    raw,
  });
  if (error instanceof NotOurs) return fail('not ours', error.message);
  if (error instanceof BadProof) return fail('bad proof', error.message);
  if (error instanceof AuthorizationResponseError) return fail('refused', quote(error));
  if (error instanceof ResponseBodyError) {
    return fail(isTrouble(error) ? 'unreadable' : 'not taken', quote(error));
  }
  if (error instanceof UnsupportedOperationError) return fail('bad proof', error.message);
  if (error instanceof OperationProcessingError) {
    const problem = toProblem(error.code);
    return fail(problem, problem === 'unreadable' ? tellStatus(error) : error.message);
  }
  // `fetch` gave nothing at all. A provider's refusal may look like this where it lacks its CORS header (aws-facts §5).
  if (error instanceof TypeError) return { kind: 'network', operation, online, raw: String(error) };
  return fail('unreadable', String(error));
}

/** What says that the login cannot do its work now, and nothing about what it was sent. */
function isTrouble({ status, error }: ResponseBodyError): boolean {
  const busy = ['temporarily_unavailable', 'server_error', 'slow_down'];
  return status === 429 || status >= 500 || busy.includes(error);
}

function toProblem(code: string | undefined): SignInProblem {
  switch (code) {
    case JWT_TIMESTAMP_CHECK:
      return 'clock';
    case AUTHORIZATION_RESPONSE_ERROR:
      return 'refused';
    // A gateway's page, a proxy's: no token was looked at.
    case RESPONSE_IS_NOT_CONFORM:
    case RESPONSE_IS_NOT_JSON:
      return 'unreadable';
    default:
      // Also `alg: none` and other algorithms than the agreed one.
      return 'bad proof';
  }
}

/** Of the answer that the library names as the cause; what else stands in it may be anything. */
function tellStatus({ cause, message }: OperationProcessingError): string {
  return cause instanceof Response ? `status ${cause.status}` : message;
}

function quote(error: AuthorizationResponseError | ResponseBodyError): string {
  const { error: code, error_description: sentence } = error;
  return sentence === undefined ? code : `${code}: ${sentence}`;
}

// Turns whatever a sign-in throws into a Failure. What it quotes are the provider's error codes and sentences, never a token.
import {
  AUTHORIZATION_RESPONSE_ERROR,
  AuthorizationResponseError,
  JWT_CLAIM_COMPARISON,
  JWT_TIMESTAMP_CHECK,
  OperationProcessingError,
  ResponseBodyError,
  UnsupportedOperationError,
} from 'oauth4webapi';
import type { Failure, SignInFailure, SignInProblem } from '../../domain/failure/failure.ts';
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
  if (error instanceof BadProof) return fail('bad proof', error.message);
  if (error instanceof AuthorizationResponseError) return fail('refused', quote(error));
  if (error instanceof ResponseBodyError) {
    return fail(error.status < 500 ? 'not taken' : 'unreadable', quote(error));
  }
  if (error instanceof UnsupportedOperationError) return fail('bad proof', error.message);
  if (error instanceof OperationProcessingError) {
    return fail(toProblem(error.code), error.message);
  }
  // `fetch` gave nothing at all. A provider's refusal may look like this where it lacks its CORS header (aws-facts §5).
  if (error instanceof TypeError) return { kind: 'network', operation, online, raw: String(error) };
  return fail('unreadable', String(error));
}

export function toNotOurs(raw: string): Failure {
  return { kind: 'sign-in', operation: 'SignIn', problem: 'not ours', raw };
}

function toProblem(code: string | undefined): SignInProblem {
  if (code === JWT_TIMESTAMP_CHECK) return 'clock';
  if (code === AUTHORIZATION_RESPONSE_ERROR) return 'refused';
  if (code === JWT_CLAIM_COMPARISON) return 'bad proof';
  // `alg: none` and other algorithms than the agreed one end here too.
  return 'bad proof';
}

function quote(error: AuthorizationResponseError | ResponseBodyError): string {
  const { error: code, error_description: sentence } = error;
  return sentence === undefined ? code : `${code}: ${sentence}`;
}

// The library's token answers, in Cognito's words: no scope, an error's name without its story, 400 for every error.
import { type Answer, toEmptyAnswer, toJsonAnswer } from '../http/answer.ts';

interface TokenBody {
  readonly id_token?: string;
  readonly access_token?: string;
  readonly refresh_token?: string;
  readonly expires_in?: number;
  readonly token_type?: string;
  readonly error?: string;
}

const NO_STORE = { 'Cache-Control': 'no-store' };

/** `keptRefreshToken`: the one that was sent and stays good; Cognito does not send it back. */
export async function toTokenAnswer(
  answer: Answer,
  changeIdToken: (token: string) => Promise<string>,
  keptRefreshToken: string | undefined,
): Promise<Answer> {
  const body = JSON.parse(answer.body.toString('utf8')) as TokenBody;
  if (body.error !== undefined) return toOAuthErrorAnswer(answer.statusCode, body.error);
  const { id_token, access_token, refresh_token, expires_in, token_type } = body;
  const tokens = {
    ...(id_token !== undefined && { id_token: await changeIdToken(id_token) }),
    access_token,
    ...(refresh_token !== keptRefreshToken && { refresh_token }),
    expires_in,
    token_type,
  };
  return toJsonAnswer(200, tokens, 'application/json', NO_STORE);
}

export function toRevokeAnswer({ statusCode, body }: Answer): Answer {
  if (statusCode === 200) return toEmptyAnswer(200);
  const { error = 'invalid_request' } = JSON.parse(body.toString('utf8')) as TokenBody;
  return toOAuthErrorAnswer(statusCode, error);
}

export function toOAuthErrorAnswer(statusCode: number, error: string): Answer {
  return toJsonAnswer(statusCode < 500 ? 400 : statusCode, { error }, 'application/json', NO_STORE);
}

// The managed login's endpoints: the library answers, this makes of it what Cognito would have sent.
import type { Provider } from 'oidc-provider';
import type { Answer } from '../http/answer.ts';
import type { Received } from '../http/received.ts';
import type { SignInOperation } from '../http/route.ts';
import { answerLogin } from './login.ts';
import { answerLogout } from './logout.ts';
import { answerWith } from './node-exchange.ts';
import { answerProblemPage } from './page.ts';
import { toRevokeAnswer, toTokenAnswer } from './token-answer.ts';

export interface SignInParts {
  readonly provider: Provider;
  readonly callbacks: ReadonlySet<string>;
  readonly changeIdToken: (token: string) => Promise<string>;
}

export async function answerSignIn(
  parts: SignInParts,
  operation: SignInOperation | undefined,
  received: Received,
): Promise<Answer> {
  const { provider } = parts;
  const ask = () => answerWith(provider.callback(), toJsonRequest(received));
  switch (operation) {
    case 'Authorize':
      return withoutIssuer(await answerWith(provider.callback(), received));
    case 'Login':
      return answerLogin(provider, received);
    case 'Token':
      return toTokenAnswer(await ask(), parts.changeIdToken, readRefreshToken(received));
    case 'Revoke':
      return toRevokeAnswer(await ask());
    case 'Logout':
      return answerLogout(provider, parts.callbacks, received);
    case 'UserInfo':
    case 'SigningKeys':
      return withoutHeaders(await ask());
    case undefined:
      return answerProblemPage(404, 'There is no such page on the local AWS.');
  }
}

/** The library shows its errors as a page to whoever might be a browser. */
function toJsonRequest(received: Received): Received {
  return { ...received, headers: { ...received.headers, accept: 'application/json' } };
}

/** Cognito does not say on the redirect who issued the code (RFC 9207). */
function withoutIssuer(answer: Answer): Answer {
  const { location, ...headers } = answer.headers;
  if (typeof location !== 'string' || !URL.canParse(location)) return answer;
  const url = new URL(location);
  url.searchParams.delete('iss');
  return { ...answer, headers: { ...headers, Location: url.href } };
}

/** Its CORS headers, above all: the sandbox writes its own. */
function withoutHeaders({ statusCode, body }: Answer): Answer {
  return { statusCode, headers: { 'Content-Type': 'application/json' }, body };
}

function readRefreshToken({ body }: Received): string | undefined {
  return new URLSearchParams(body.toString('utf8')).get('refresh_token') ?? undefined;
}

// `/logout`, which is Cognito's own and not OpenID's: `client_id` and a registered `logout_uri` (aws-facts §5).
import type { Provider } from 'oidc-provider';
import { type Answer, toEmptyAnswer } from '../http/answer.ts';
import type { Received } from '../http/received.ts';
import { SESSION_COOKIE } from './create-provider.ts';
import { answerProblemPage } from './page.ts';
import { CLIENT_ID } from './user-pool.ts';

/** Ends the login session of this browser. Tokens that were given out live on, as at Cognito. */
export async function answerLogout(
  provider: Provider,
  callbacks: ReadonlySet<string>,
  { query, headers }: Received,
): Promise<Answer> {
  const logoutUri = query.get('logout_uri') ?? '';
  if (query.get('client_id') !== CLIENT_ID || !callbacks.has(logoutUri)) {
    return answerProblemPage(400, 'redirect_mismatch: logout_uri is not one of this app client’s.');
  }
  const session = await provider.Session.find(readCookie(headers.cookie, SESSION_COOKIE));
  await session?.destroy();
  return toEmptyAnswer(302, {
    Location: logoutUri,
    'Set-Cookie': `${SESSION_COOKIE}=; path=/; expires=Thu, 01 Jan 1970 00:00:00 GMT; httponly`,
  });
}

function readCookie(cookies: string | undefined, name: string): string {
  const found = cookies?.split(/; */).find((cookie) => cookie.startsWith(`${name}=`));
  return found?.slice(name.length + 1) ?? '';
}

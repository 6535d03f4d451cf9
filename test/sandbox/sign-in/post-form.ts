// What a page of another origin posts to the endpoints of the login.
import type { Sandbox } from '../sandbox.ts';

/** As a client throws it. */
export const INVALID_GRANT = { status: 400, cause: { error: 'invalid_grant' } };

export function postForm(
  { url, signIn }: Sandbox,
  path: string,
  form: Readonly<Record<string, string>>,
): Promise<Response> {
  return fetch(url + path, {
    method: 'POST',
    headers: { origin: 'https://desk.example' },
    body: new URLSearchParams({ client_id: signIn.clientId, ...form }),
  });
}

// `/_sandbox/…`: the same controls over HTTP, for tests that run in a browser.
//   GET    /_sandbox/requests       every request seen     DELETE  forgets requests and runs
//   GET    /_sandbox/runs           every finished run
//   POST   /_sandbox/faults         adds the fault in the body     DELETE  clears all
//   POST   /_sandbox/expire-credentials, /_sandbox/forget-identities, /_sandbox/merge-identities
//   GET    /_sandbox/sign-in        who can sign in, and where
//   POST   /_sandbox/end-sessions, /_sandbox/revoke-refresh-tokens
//   POST   /_sandbox/allow-callback, /_sandbox/spoil-next-token     with a JSON string: the address; the way to spoil it
import { parseFault } from './faults/fault.ts';
import { type Answer, toEmptyAnswer, toJsonAnswer } from './http/answer.ts';
import type { Received } from './http/received.ts';
import type { Sandbox } from './sandbox.ts';
import { parseSpoiling } from './sign-in/spoil-token.ts';

/** Undefined: the request is for the pretended AWS. */
export type Control = (received: Received) => Answer | undefined;

const PREFIX = '/_sandbox/';
const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': '*',
  'access-control-allow-headers': '*',
};

export function createControl(sandbox: Sandbox): Control {
  const actions: Readonly<Record<string, (body: string) => unknown>> = {
    'GET requests': () => sandbox.requests,
    'DELETE requests': () => sandbox.forgetRequests(),
    'GET runs': () => sandbox.runs,
    'POST faults': (body) => sandbox.faults.add(parseFault(JSON.parse(body))),
    'DELETE faults': () => sandbox.faults.clear(),
    'POST expire-credentials': () => sandbox.expireCredentials(),
    'POST forget-identities': () => sandbox.forgetIdentities(),
    'POST merge-identities': () => sandbox.signIn.mergeIdentities(),
    'GET sign-in': () => ({ ...sandbox.signIn, signInPoolId: sandbox.signInPoolId }),
    'POST end-sessions': () => sandbox.signIn.endSessions(),
    'POST revoke-refresh-tokens': () => sandbox.signIn.revokeRefreshTokens(),
    'POST allow-callback': (body) => sandbox.signIn.allowCallback(String(JSON.parse(body))),
    'POST spoil-next-token': (body) =>
      sandbox.signIn.spoilNextToken(parseSpoiling(JSON.parse(body))),
  };
  return ({ method, rawPath, body }) => {
    if (!rawPath.startsWith(PREFIX)) return undefined;
    if (method === 'OPTIONS') return toEmptyAnswer(204, CORS);
    const action = actions[`${method} ${rawPath.slice(PREFIX.length)}`];
    if (action === undefined) return toJsonAnswer(404, { controls: Object.keys(actions) });
    try {
      const value = action(body.toString('utf8')) ?? {};
      return toJsonAnswer(200, value, 'application/json', CORS);
    } catch (error) {
      return toJsonAnswer(400, { message: String(error) }, 'application/json', CORS);
    }
  };
}

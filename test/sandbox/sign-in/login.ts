// The login page: who are you? A right password leads back to the authorization that asked.
import type { Provider } from 'oidc-provider';
import { type Answer, toEmptyAnswer } from '../http/answer.ts';
import type { Received } from '../http/received.ts';
import { toNodeExchange } from './node-exchange.ts';
import { answerLoginPage, answerProblemPage } from './page.ts';
import { PEOPLE, type Person } from './people.ts';

/** Cognito says the same whether the name or the password is wrong. */
const WRONG_PASSWORD = 'Incorrect username or password.';
const GONE = 'There is no sign-in under way here, or it took longer than an hour.';

export async function answerLogin(provider: Provider, received: Received): Promise<Answer> {
  const { message, response } = toNodeExchange(received);
  try {
    await provider.interactionDetails(message, response);
    if (received.method !== 'POST') return answerLoginPage(received.rawPath);
    const person = findPerson(new URLSearchParams(received.body.toString('utf8')));
    if (person === undefined) return answerLoginPage(received.rawPath, WRONG_PASSWORD);
    const login = { accountId: person.sub };
    const location = await provider.interactionResult(message, response, { login });
    return toEmptyAnswer(303, { Location: location });
  } catch (error) {
    // An error's class is the library's own, which is loaded late; its name is as good.
    if (error instanceof Error && error.name === 'SessionNotFound') {
      return answerProblemPage(400, GONE);
    }
    throw error;
  }
}

function findPerson(form: URLSearchParams): Person | undefined {
  const username = form.get('username')?.trim().toLowerCase();
  return PEOPLE.find(
    ({ name, password }) => name === username && password === form.get('password'),
  );
}

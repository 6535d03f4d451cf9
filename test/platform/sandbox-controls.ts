// The controls of the local AWS, from inside a browser, and places in it.
import { inject } from 'vitest';
import type { Issued, PoolPlace } from '../../src/domain/session/identity-service.ts';
import { createIdentityService } from '../../src/platform/aws/cognito-identities.ts';
import type { Fault } from '../sandbox/faults/fault.ts';
import type { SeenRequest } from '../sandbox/http/request-log.ts';
import type { FinishedRun } from '../sandbox/runtime/finished-run.ts';

export const SANDBOX_URL = inject('sandboxUrl');
export const POOL_PLACE: PoolPlace = {
  endpoint: SANDBOX_URL,
  identityPoolId: inject('identityPoolId'),
};

async function control(method: string, name: string, body?: unknown): Promise<unknown> {
  const text = body === undefined ? {} : { body: JSON.stringify(body) };
  const answer = await fetch(`${SANDBOX_URL}/_sandbox/${name}`, { method, ...text });
  if (!answer.ok) throw new Error(await answer.text());
  return answer.json();
}

export const addFault = (fault: Fault) => control('POST', 'faults', fault);
export const forgetIdentities = () => control('POST', 'forget-identities');
export const expireCredentials = () => control('POST', 'expire-credentials');

/** No faults waiting, no requests remembered. */
export async function resetSandbox(): Promise<void> {
  await control('DELETE', 'faults');
  await control('DELETE', 'requests');
}

/** What was sent, preflights left out. */
export async function readPosts(): Promise<readonly SeenRequest[]> {
  const requests = (await control('GET', 'requests')) as SeenRequest[];
  return requests.filter(({ method }) => method === 'POST');
}

export async function countRuns(): Promise<number> {
  return ((await control('GET', 'runs')) as FinishedRun[]).length;
}

/** Credentials of a new guest. */
export async function issueCredentials(): Promise<Issued> {
  const service = createIdentityService(() => true);
  const asked = await service.getId(POOL_PLACE);
  const issued = asked.ok ? await service.getCredentials(POOL_PLACE, asked.value) : asked;
  if (!issued.ok) throw new Error(JSON.stringify(issued.failure));
  return issued.value;
}

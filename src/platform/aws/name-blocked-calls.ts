// Tells a call that the page's own policy blocked, which certainly ran nothing, from one that was lost on its way.
import type { Answer } from '../../domain/failure/failure.ts';

type Send<Call, Value> = (call: Call) => Promise<Answer<Value>>;

export function nameBlockedCalls<Call extends { readonly endpoint: string }, Value>(
  send: Send<Call, Value>,
  wasBlocked: (address: string) => Promise<boolean>,
): Send<Call, Value> {
  return async (call) => {
    const answer = await send(call);
    const { endpoint } = call;
    const isLost = !answer.ok && answer.failure.kind === 'network';
    if (!isLost || !(await wasBlocked(endpoint))) return answer;
    return { ok: false, failure: { kind: 'blocked', operation: 'Invoke', endpoint } };
  };
}

// Tells a call that the page's own policy blocked, which certainly ran nothing, from one that was lost on its way.
import type { Invoker } from '../../domain/run/invoker.ts';

export function nameBlockedCalls(
  invoker: Invoker,
  wasBlocked: (address: string) => Promise<boolean>,
): Invoker {
  return {
    async invoke(call) {
      const answer = await invoker.invoke(call);
      const { endpoint } = call;
      const isLost = !answer.ok && answer.failure.kind === 'network';
      if (!isLost || !(await wasBlocked(endpoint))) return answer;
      return { ok: false, failure: { kind: 'blocked', operation: 'Invoke', endpoint } };
    },
  };
}

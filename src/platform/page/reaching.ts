// Whether the page may call an address, and whether anything answers there.
import type { Reaching } from '../../domain/set-up/ports.ts';
import type { WasBlocked } from './policy-blocks.ts';

/**
 * A browser does not say what its policy allows: the only way to learn it is to send something. A HEAD of `/` names
 * no function and no operation, is unsigned and carries no body, so AWS refuses it and nothing can run. `no-cors`
 * spares the preflight and takes any answer, also one that the page may not read: that it came is all that counts.
 */
export function createReaching(wasBlocked: WasBlocked): Reaching {
  return {
    wasBlocked,
    async reach(address, signal) {
      try {
        await fetch(address, {
          method: 'HEAD',
          mode: 'no-cors',
          cache: 'no-store',
          credentials: 'omit',
          referrerPolicy: 'no-referrer',
          signal,
        });
        return 'answers';
      } catch {
        // A refusal of the policy, a lost connection and the signal are one and the same exception here.
        return (await wasBlocked(address)) ? 'blocked' : 'silent';
      }
    },
  };
}

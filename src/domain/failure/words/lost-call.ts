// Words for a call that got no answer of the service's own: picks them by what became of it.
import type { CallSubject, Explanation } from '../explanation.ts';
import { explainBrokenStream, explainEndedStream } from './broken-stream.ts';
import type { LostCall } from './look-first.ts';
import { explainCut, explainNetwork, explainUnreadable } from './lost-answer.ts';
import {
  explainBlocked,
  explainEndedWait,
  explainNotLoaded,
  explainOffline,
} from './not-awaited.ts';
import {
  explainLoginLost,
  explainNoRole,
  explainSignedOut,
  explainSignIn,
  isLogin,
} from './sign-in.ts';

/** Words every failure that is no answer of the service's own. */
export function explainLostCall(failure: LostCall, subject: CallSubject): Explanation {
  switch (failure.kind) {
    case 'offline':
      return explainOffline(failure, subject);
    case 'network':
      return isLogin(failure.operation)
        ? explainLoginLost(failure, subject)
        : explainNetwork(failure, subject);
    case 'cut':
      return explainCut(failure, subject);
    case 'broken stream':
      return explainBrokenStream(failure, subject);
    case 'stopped':
    case 'timed out':
      return failure.receivedBytes === undefined
        ? explainEndedWait(failure, subject)
        : explainEndedStream(failure, failure.receivedBytes, subject);
    case 'unreadable':
      return explainUnreadable(failure, subject);
    case 'not loaded':
      return explainNotLoaded(failure, subject);
    case 'blocked':
      return explainBlocked(failure, subject);
    case 'signed out':
      return explainSignedOut(failure, subject);
    case 'no role':
      return explainNoRole(failure, subject);
    case 'sign-in':
      return explainSignIn(failure, subject);
  }
}

// Puts a failure into words: what happened, whether the function ran, what to do next, and who can do it.
import type { CallSubject, Explanation } from './explanation.ts';
import type { Failure } from './failure.ts';
import { maskSecrets } from './mask-secrets.ts';
import { toRanByStatus, toWhatRan } from './what-ran.ts';
import { explainLostCall } from './words/lost-call.ts';
import { toServiceWords } from './words/service.ts';
import { quoteAws } from './words/words.ts';

/**
 * Words any failure of any call. Cannot fail; an error that is not known is worded by its status and named as it is.
 * No secret is in the words, whatever AWS's message carries. `happened`, `ranSentence` and every step of `next` end
 * with a full stop; `title` does not.
 */
export function explainFailure(failure: Failure, subject: CallSubject): Explanation {
  return maskExplanation(toExplanation(failure, subject));
}

function toExplanation(failure: Failure, subject: CallSubject): Explanation {
  if (failure.kind !== 'service') return explainLostCall(failure, subject);
  const words = toServiceWords(failure, subject);
  const claim = {
    ran: words.ran ?? toRanByStatus(failure.statusCode),
    ranSentence: words.ranSentence,
  };
  return {
    title: words.title,
    ...toWhatRan(failure.operation, subject, claim),
    happened: words.quotes ? words.happened + quoteAws(failure.message) : words.happened,
    next: words.next,
    who: words.who,
    ...(words.policyStatement === undefined ? {} : { policyStatement: words.policyStatement }),
  };
}

function maskExplanation(explanation: Explanation): Explanation {
  const { policyStatement } = explanation;
  return {
    ...explanation,
    happened: maskSecrets(explanation.happened),
    next: explanation.next.map(maskSecrets),
    ...(policyStatement === undefined ? {} : { policyStatement: maskSecrets(policyStatement) }),
  };
}

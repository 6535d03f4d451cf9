// Reads what a dry run's answer means for access: yes, no, no such function, not to be told, or no use going on.
import { explainFailure } from '../failure/explain-failure.ts';
import type { CallSubject, Explanation } from '../failure/explanation.ts';
import type { Answer, Failure } from '../failure/failure.ts';
import { isClockSkew, isCredentialsExpired } from '../failure/failure-tests.ts';
import { maskSecrets } from '../failure/mask-secrets.ts';
import { toPermission, toRoleName } from '../failure/policy-statement.ts';
import { readAccessDenied } from '../failure/read-access-denied.ts';
import type { ServiceFailure } from '../failure/sent-failures.ts';
import type { Outcome } from '../run/outcome.ts';
import type { Denied, Reading, Settled, Verdict } from './verdict.ts';

const DENIED = new Set(['AccessDeniedException', 'AccessDenied', 'UnauthorizedOperation']);
const THROTTLED = /^(TooManyRequests|Throttl|RequestLimitExceeded)/;

/** The answer must be a dry run's, and one after the credentials were renewed where they had to be. */
export function readDryRun(answer: Answer<Outcome>, subject: CallSubject): Reading {
  if (answer.ok) return readOutcome(answer.value);
  const settled = readFailed(answer.failure, subject);
  return isThrottled(answer.failure) ? { kind: 'throttled', otherwise: settled } : settled;
}

/** AWS answers 204. What answers otherwise does not know dry runs and may run what it is asked about. */
function readOutcome({ kind, statusCode }: Outcome): Settled {
  if (kind === 'allowed') return { kind: 'verdict', verdict: { kind } };
  return {
    kind: 'halt',
    halt: {
      title: 'This endpoint does not know dry runs',
      sentence: `It answered ${statusCode} instead of 204, so it may have run the function. Nothing more was asked. Tell the owner of this desk: access cannot be checked here.`,
    },
  };
}

function readFailed(failure: Failure, subject: CallSubject): Settled {
  const explanation = explainFailure(failure, subject);
  const { title, happened, next } = explanation;
  if (endsCheck(failure)) {
    return { kind: 'halt', halt: { title, sentence: [happened, ...next].join(' ') } };
  }
  return { kind: 'verdict', verdict: toVerdict(failure, subject, explanation) };
}

/** Nothing that follows would end better: no session, no network, a refusal of whoever signs. */
function endsCheck(failure: Failure): boolean {
  return (
    failure.operation !== 'Invoke' ||
    failure.kind === 'offline' ||
    failure.kind === 'not loaded' ||
    (failure.kind === 'network' && !failure.online) ||
    isCredentialsExpired(failure) ||
    isClockSkew(failure)
  );
}

function toVerdict(failure: Failure, subject: CallSubject, explanation: Explanation): Verdict {
  const sentence = `${explanation.title}. ${explanation.happened}`;
  if (failure.kind !== 'service') return { kind: 'unclear', sentence };
  if (DENIED.has(failure.errorName)) return toDenied(failure, subject, explanation);
  // Only who may invoke a function is told that it is not there; to others it is denied like any other.
  if (failure.errorName === 'ResourceNotFoundException') return { kind: 'missing', sentence };
  return { kind: 'unclear', sentence };
}

function toDenied(
  failure: ServiceFailure,
  subject: CallSubject,
  { happened, next, policyStatement: statement }: Explanation,
): Denied {
  const denial = readAccessDenied(failure.message);
  const { action, resource } = toPermission(denial, failure.operation, subject);
  const role = toRoleName(denial.principal);
  const isOfRole = denial.policyKind === undefined || denial.policyKind === 'identity';
  return {
    kind: 'denied',
    action: maskSecrets(action),
    resource: maskSecrets(resource),
    ...(role === undefined ? {} : { role }),
    happened,
    next,
    ...(statement === undefined ? {} : { statement }),
    isForRole: isOfRole && statement !== undefined,
  };
}

function isThrottled(failure: Failure): boolean {
  if (failure.kind !== 'service') return false;
  return failure.statusCode === 429 || THROTTLED.test(failure.errorName);
}

// Words for AccessDeniedException: what is not allowed, by which rule, and what to paste where.
import type { CallSubject } from '../explanation.ts';
import {
  formatPolicyStatement,
  type Permission,
  toAccount,
  toPermission,
  toRoleArn,
  toRoleName,
} from '../policy-statement.ts';
import { type AccessDenial, type PolicyKind, readAccessDenied } from '../read-access-denied.ts';
import { THEN_AGAIN, type ToWords, type Words, type WordsTable } from './words.ts';

interface Refusal {
  readonly denial: AccessDenial;
  readonly permission: Permission;
  readonly subject: CallSubject;
}

/** Where the rule lives, as a phrase after “in”. */
const PLACES: Readonly<Record<PolicyKind, string>> = {
  identity: 'the role’s own policy (identity-based policy)',
  resource: 'the function’s own policy (resource-based policy)',
  session: 'the session’s policy',
  boundary: 'the role’s permissions boundary',
  'service control': 'the rules of the organisation (service control policy)',
  'resource control': 'the rules of the organisation (resource control policy)',
  endpoint: 'the policy of the VPC endpoint',
};

const toAccessDenied: ToWords = (failure, subject) => {
  const denial = readAccessDenied(failure.message);
  const refusal = { denial, permission: toPermission(denial, failure.operation, subject), subject };
  const words = denial.isExplicit
    ? toForbidden(refusal)
    : denial.policyKind === 'session'
      ? toCutOff(refusal)
      : toMissing(refusal);
  return { ...words, title: toTitle(refusal) };
};

function toTitle({ permission }: Refusal): string {
  if (permission.action.startsWith('lambda:Invoke')) return 'You may not invoke this function';
  if (permission.action === 'lambda:ListFunctions') return 'You may not list the functions';
  if (permission.action.startsWith('logs:')) return 'You may not read this log';
  return 'You may not do this';
}

function toHappened({ permission, denial }: Refusal, reason: string): string {
  const role = toRoleName(denial.principal);
  const who = role === undefined ? 'Your role in AWS' : `Your role in AWS (${role})`;
  return `${who} is not allowed ${permission.action} on ${permission.resource}: ${reason}.`;
}

/** A Deny wins over every Allow, so there is no statement to paste. */
function toForbidden(refusal: Refusal): Omit<Words, 'title'> {
  const { policyKind } = refusal.denial;
  const place = policyKind === undefined ? 'one of its policies' : PLACES[policyKind];
  return {
    happened: toHappened(refusal, `a rule in ${place} forbids it expressly`),
    next: [
      'Send these details to the owner of this desk.',
      `The owner looks for the Deny statement in ${place}; allowing it elsewhere does not help.`,
    ],
    who: 'owner',
  };
}

// Cognito narrows the sessions of guests by a policy of its own, which nobody can widen (aws-facts §4.4).
function toCutOff(refusal: Refusal): Omit<Words, 'title'> {
  return {
    happened: toHappened(
      refusal,
      'AWS cuts down what a guest’s session may do (session policy), and this is cut off',
    ),
    next: [
      'Sign in, if this environment has a sign-in, and try again.',
      'If it has none, ask the owner of this desk to add one: no policy of the role can give this to guests.',
    ],
    who: 'owner',
  };
}

function toMissing(refusal: Refusal): Omit<Words, 'title'> {
  const { denial, permission } = refusal;
  const isForFunction = denial.policyKind === 'resource';
  const principal = isForFunction ? toRoleArn(denial.principal) : undefined;
  return {
    happened: toHappened(refusal, toReason(denial)),
    next: [
      'Send the policy statement below to the owner of this desk.',
      `The owner adds it to ${toPlace(denial)}.`,
      ...toCrossAccount(refusal),
      ...toUnknownAccount(refusal),
      THEN_AGAIN,
    ],
    who: 'owner',
    policyStatement: formatPolicyStatement(permission, principal),
  };
}

function toReason({ policyKind }: AccessDenial): string {
  return policyKind === undefined
    ? 'no policy allows it'
    : `nothing in ${PLACES[policyKind]} allows it`;
}

function toPlace({ policyKind, principal }: AccessDenial): string {
  if (policyKind !== undefined && policyKind !== 'identity') return PLACES[policyKind];
  const role = toRoleName(principal);
  return role === undefined
    ? 'the role that the identity pool gives you'
    : `the role “${role}”, which the identity pool gives you`;
}

function toCrossAccount({ denial, permission }: Refusal): readonly string[] {
  const from = toAccount(denial.principal);
  const to = toAccount(permission.resource);
  if (permission.action.startsWith('logs:')) return [];
  if (from === undefined || to === undefined || from === to) return [];
  return [
    `The function is in another AWS account (${to}), so both the role’s policy and the function’s own policy must allow it.`,
  ];
}

function toUnknownAccount({ permission }: Refusal): readonly string[] {
  if (!/^arn:[^:]+:logs:[^:]+:\*:/.test(permission.resource)) return [];
  return [
    'The number of the AWS account is not known here: the owner puts it in place of the “*” after the region.',
  ];
}

export const ACCESS_DENIED_WORDS: WordsTable = {
  AccessDeniedException: toAccessDenied,
  AccessDenied: toAccessDenied,
  UnauthorizedOperation: toAccessDenied,
};

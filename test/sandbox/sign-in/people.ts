// The user pool: three people in two groups, and the role that each group brings.
import { ACCOUNT_ID } from '../lambda/function-name.ts';

export interface Person {
  /** What is typed under Username; Cognito's `cognito:username`. */
  readonly name: string;
  readonly password: string;
  /** The same at every start, so that what a page keeps for a person is there after a restart. */
  readonly sub: string;
  readonly email: string;
  readonly groups: readonly GroupName[];
}

type GroupName = 'engineers' | 'support';

interface Group {
  readonly roleArn: string;
  /** The lowest one is preferred; where two tie, neither is (aws-facts §4.5). */
  readonly precedence: number;
}

/** Printed by `npm start` and on the sign-in page: they guard nothing. */
const PASSWORD = 'local-desk';

const GROUPS: Readonly<Record<GroupName, Group>> = {
  engineers: { roleArn: toRoleArn('desk-engineers'), precedence: 1 },
  support: { roleArn: toRoleArn('desk-support'), precedence: 1 },
};

export const PEOPLE: readonly Person[] = [
  toPerson('erika', '5d0f7c1e-6a34-4f0e-9a55-0a1b6c9d2e01', ['engineers']),
  toPerson('samir', '5d0f7c1e-6a34-4f0e-9a55-0a1b6c9d2e02', ['support']),
  toPerson('noor', '5d0f7c1e-6a34-4f0e-9a55-0a1b6c9d2e03', ['engineers', 'support']),
];

type PersonClaims = { readonly sub: string } & {
  readonly [Name in (typeof CLAIM_NAMES)[number]]?: unknown;
};

export const CLAIM_NAMES = [
  'sub',
  'email',
  'email_verified',
  'cognito:username',
  'cognito:groups',
  'cognito:roles',
  'cognito:preferred_role',
  'token_use',
] as const;

/** What an ID token of Cognito says about a person; `iss`, `aud`, times and `nonce` are the provider's. */
export function toClaims({ sub, name, email, groups }: Person): PersonClaims {
  const preferred = toPreferredRole(groups);
  return {
    sub,
    email,
    email_verified: true,
    'cognito:username': name,
    'cognito:groups': groups,
    'cognito:roles': groups.map((group) => GROUPS[group].roleArn),
    ...(preferred !== undefined && { 'cognito:preferred_role': preferred }),
    token_use: 'id',
  };
}

/** Undefined where the best precedence is shared. */
function toPreferredRole(groups: readonly GroupName[]): string | undefined {
  const best = Math.min(...groups.map((group) => GROUPS[group].precedence));
  const preferred = groups.filter((group) => GROUPS[group].precedence === best);
  return preferred.length === 1 && preferred[0] ? GROUPS[preferred[0]].roleArn : undefined;
}

function toPerson(name: string, sub: string, groups: readonly GroupName[]): Person {
  return { name, password: PASSWORD, sub, email: `${name}@example.com`, groups };
}

function toRoleArn(name: string): string {
  return `arn:aws:iam::${ACCOUNT_ID}:role/${name}`;
}

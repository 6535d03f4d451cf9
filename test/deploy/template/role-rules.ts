// What IAM roles may do, and who gets them.
import { DESKS } from './desks.ts';
import { type Resolved, resolveTemplate } from './resolve-template.ts';
import { type Rule, toProperties } from './rule.ts';

const POOLS = 'cognito-identity.amazonaws.com';

interface Statement {
  readonly Effect: string;
  readonly Principal?: unknown;
  readonly Action: unknown;
  readonly Resource?: unknown;
  readonly Condition?: unknown;
}

export const ROLE_RULES: readonly Rule[] = [
  {
    rule: 'a role may invoke exactly the functions of its list, and nothing else',
    look(template) {
      const { resources } = resolveTemplate(template, DESKS.full);
      const lists = {
        SignedInRole: DESKS.full.SignedInFunctionArns,
        FirstGroupRole: DESKS.full.FirstGroupFunctionArns,
        SecondGroupRole: DESKS.full.SecondGroupFunctionArns,
        GuestRole: DESKS.full.GuestFunctionArns,
      };
      const roles = Object.keys(resources).filter((id) => resources[id]?.Type === 'AWS::IAM::Role');
      return [
        [roles.toSorted(), Object.keys(lists).toSorted()],
        ...Object.entries(lists).map(([id, list]) => {
          const { Policies, ManagedPolicyArns } = toProperties({ resources }, id);
          const [first, ...more] = Policies as { PolicyDocument: { Statement: unknown } }[];
          const allowed = {
            Effect: 'Allow',
            Action: 'lambda:InvokeFunction',
            Resource: list.split(','),
          };
          const is = [first?.PolicyDocument.Statement, more, ManagedPolicyArns];
          return [is, [[allowed], [], undefined]] as const;
        }),
      ];
    },
  },
  {
    rule: 'a role without a list may do nothing',
    look(template) {
      const { resources } = resolveTemplate(template, DESKS.otherUserPool);
      return [[toProperties({ resources }, 'FirstGroupRole').Policies, undefined]];
    },
  },
  {
    rule: 'a role is for identities of this pool: signed-in ones, or guests',
    look(template) {
      const roles = ['SignedInRole', 'FirstGroupRole', 'SecondGroupRole', 'GuestRole'];
      const full = resolveTemplate(template, DESKS.full);
      const other = resolveTemplate(template, DESKS.otherIdentityPool);
      const toTrust = (pool: string, amr: string) => [
        {
          Effect: 'Allow',
          Principal: { Federated: POOLS },
          Action: 'sts:AssumeRoleWithWebIdentity',
          Condition: {
            StringEquals: { [`${POOLS}:aud`]: pool },
            'ForAnyValue:StringLike': { [`${POOLS}:amr`]: amr },
          },
        },
      ];
      const toStatement = (resolved: Pick<Resolved, 'resources'>, id: string) => {
        const { AssumeRolePolicyDocument } = toProperties(resolved, id);
        return (AssumeRolePolicyDocument as { Statement: unknown }).Statement;
      };
      return [
        ...roles.map((id) => {
          const amr = id === 'GuestRole' ? 'unauthenticated' : 'authenticated';
          return [toStatement(full, id), toTrust('<IdentityPool>', amr)] as const;
        }),
        [
          toStatement(other, 'SignedInRole'),
          toTrust(DESKS.otherIdentityPool.ExistingIdentityPoolId, 'authenticated'),
        ],
      ];
    },
  },
  {
    rule: 'nothing is allowed to everybody, and nothing is allowed with a wildcard action',
    look(template) {
      const open = listStatements(resolveTemplate(template, DESKS.full).resources).filter(
        ({ Effect, Principal, Action }) => {
          const isOpen = JSON.stringify(Principal ?? '').includes('"*"');
          return Effect === 'Allow' && (isOpen || JSON.stringify(Action).includes('*'));
        },
      );
      return [[open, []]];
    },
  },
];

function listStatements(value: unknown): Statement[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'Effect' in value ? [value as Statement] : [];
  return [...own, ...Object.values(value).flatMap(listStatements)];
}

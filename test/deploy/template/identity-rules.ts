// Who gets credentials: guests, groups, accounts.
import { DESKS } from './desks.ts';
import { resolveTemplate } from './resolve-template.ts';
import { type Rule, toProperties } from './rule.ts';

export const IDENTITY_RULES: readonly Rule[] = [
  {
    rule: 'guests get nothing unless they are asked for, and never by the classic flow',
    look(template) {
      const { resources } = resolveTemplate(template, DESKS.plain);
      const full = resolveTemplate(template, DESKS.full);
      const pool = toProperties({ resources }, 'IdentityPool');
      const roles = toProperties({ resources }, 'RoleAttachment').Roles;
      return [
        [pool.AllowUnauthenticatedIdentities, false],
        [
          [pool.AllowClassicFlow, toProperties(full, 'IdentityPool').AllowClassicFlow],
          [false, false],
        ],
        [Object.keys(roles as object), ['authenticated']],
        ['GuestRole' in resources, false],
        [toProperties(full, 'IdentityPool').AllowUnauthenticatedIdentities, true],
      ];
    },
  },
  {
    rule: 'a group’s role comes from the token, and who has none gets the role for everybody',
    look(template) {
      const toMapping = (desk: Readonly<Record<string, string>>) =>
        toProperties(resolveTemplate(template, desk), 'RoleAttachment').RoleMappings;
      const toExpected = (provider: string) => ({
        SignIn: {
          Type: 'Token',
          AmbiguousRoleResolution: 'AuthenticatedRole',
          IdentityProvider: provider,
        },
      });
      const { resources } = resolveTemplate(template, DESKS.full);
      const { ExistingUserPoolId, ExistingUserPoolClientId } = DESKS.otherClient;
      return [
        [toMapping(DESKS.full), toExpected('<UserPool.ProviderName>:<UserPoolClient>')],
        [
          toMapping(DESKS.otherClient),
          toExpected(
            `cognito-idp.eu-central-1.amazonaws.com/${ExistingUserPoolId}:${ExistingUserPoolClientId}`,
          ),
        ],
        [toMapping(DESKS.guestsOnly), undefined],
        [toProperties({ resources }, 'FirstGroup').RoleArn, '<FirstGroupRole.Arn>'],
        [toProperties({ resources }, 'SecondGroup').RoleArn, '<SecondGroupRole.Arn>'],
      ];
    },
  },
  {
    rule: 'nobody makes an account for themselves',
    look(template) {
      const { resources } = resolveTemplate(template, DESKS.plain);
      const pool = toProperties({ resources }, 'UserPool');
      return [[pool.AdminCreateUserConfig, { AllowAdminCreateUserOnly: true }]];
    },
  },
];

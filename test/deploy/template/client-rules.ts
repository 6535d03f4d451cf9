// The app client, and what the stack tells the page about signing in.
import { DESKS } from './desks.ts';
import { resolveTemplate } from './resolve-template.ts';
import { type Rule, toProperties } from './rule.ts';

export const CLIENT_RULES: readonly Rule[] = [
  {
    rule: 'the app client has no secret, the code grant alone, exact addresses, and rotates its tokens',
    look(template) {
      const read = (desk: Readonly<Record<string, string>>) =>
        toProperties(resolveTemplate(template, desk), 'UserPoolClient');
      const { GenerateSecret, AllowedOAuthFlows, ...plain } = read(DESKS.plain);
      const own = 'https://<Distribution.DomainName>/';
      return [
        [GenerateSecret, false],
        [AllowedOAuthFlows, ['code']],
        [plain.AllowedOAuthFlowsUserPoolClient, true],
        [
          [plain.CallbackURLs, plain.LogoutURLs],
          [[own], [own]],
        ],
        [plain.SupportedIdentityProviders, ['COGNITO']],
        [plain.RefreshTokenRotation, { Feature: 'ENABLED', RetryGracePeriodSeconds: 10 }],
        // Cognito refuses it beside rotation.
        [(plain.ExplicitAuthFlows as string[]).includes('ALLOW_REFRESH_TOKEN_AUTH'), false],
        [plain.EnableTokenRevocation, true],
        [plain.PreventUserExistenceErrors, 'ENABLED'],
        [
          [read(DESKS.full).CallbackURLs, read(DESKS.full).LogoutURLs],
          [['https://desk.example.com/'], ['https://desk.example.com/']],
        ],
        [read(DESKS.full).SupportedIdentityProviders, ['<CompanyLogin>']],
        [read(DESKS.otherUserPool).UserPoolId, DESKS.otherUserPool.ExistingUserPoolId],
      ];
    },
  },
  {
    rule: 'the outputs are what config.json needs',
    look(template) {
      const read = (desk: Readonly<Record<string, string>>) =>
        resolveTemplate(template, desk).outputs;
      const { ExistingUserPoolId, ExistingSignInDomain } = DESKS.otherUserPool;
      const { Address, IdentityPoolId, Issuer, ClientId, SignInDomain } = read(DESKS.plain);
      const other = read(DESKS.otherUserPool);
      return [
        [
          [Address, IdentityPoolId, Issuer, ClientId, SignInDomain],
          [
            'https://<Distribution.DomainName>/',
            '<IdentityPool>',
            '<UserPool.ProviderURL>',
            '<UserPoolClient>',
            'https://<UserPoolDomain>.auth.eu-west-1.amazoncognito.com',
          ],
        ],
        [
          [other.Issuer, other.ClientId, other.SignInDomain],
          [
            `https://cognito-idp.eu-central-1.amazonaws.com/${ExistingUserPoolId}`,
            '<UserPoolClient>',
            ExistingSignInDomain,
          ],
        ],
        [read(DESKS.guestsOnly).Issuer, undefined],
        [
          read(DESKS.otherIdentityPool).IdentityPoolId,
          DESKS.otherIdentityPool.ExistingIdentityPoolId,
        ],
      ];
    },
  },
];

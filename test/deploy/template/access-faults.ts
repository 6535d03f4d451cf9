// Faults in who may do what.
import type { Fault } from './fault.ts';

const invoke = (list: string) =>
  `Action: lambda:InvokeFunction, Resource: !Ref ${list}FunctionArns`;

export const ACCESS_FAULTS: readonly Fault[] = [
  {
    rule: 'a role may invoke exactly',
    from: invoke('SignedIn'),
    to: 'Action: lambda:*, Resource: !Ref SignedInFunctionArns',
  },
  {
    rule: 'a role may invoke exactly',
    from: invoke('FirstGroup'),
    to: `Action: lambda:InvokeFunction, Resource: '*'`,
  },
  { rule: 'a role may invoke exactly', from: invoke('Guest'), to: invoke('SignedIn') },
  { rule: 'a role may invoke exactly', from: invoke('SecondGroup'), to: invoke('FirstGroup') },
  {
    rule: 'a role may invoke exactly',
    from: 'Description: Whoever can open the desk',
    to: 'ManagedPolicyArns: [arn:aws:iam::aws:policy/AWSLambda_FullAccess]',
  },
  {
    rule: 'a role without a list',
    from: '        - FirstGroupMayInvoke\n',
    to: '        - HasFirstGroup\n',
  },
  {
    rule: 'a role is for identities',
    from: 'cognito-identity.amazonaws.com:amr: unauthenticated',
    to: 'cognito-identity.amazonaws.com:amr: authenticated',
  },
  {
    rule: 'a role is for identities',
    from: 'cognito-identity.amazonaws.com:aud: !Ref IdentityPool\n',
    to: `cognito-identity.amazonaws.com:aud: '*'\n`,
  },
  {
    rule: 'a role is for identities',
    from: 'Principal: { Federated: cognito-identity.amazonaws.com }',
    to: `Principal: { AWS: '*' }`,
  },
  {
    rule: 'nothing is allowed to everybody',
    from: 'Principal: { Service: cloudfront.amazonaws.com }',
    to: `Principal: '*'`,
  },
  { rule: 'nothing is allowed to everybody', from: 'Action: s3:GetObject', to: 'Action: s3:*' },
  {
    rule: 'guests get nothing',
    from: 'AllowUnauthenticatedIdentities: !If [AllowsGuests, true, false]',
    to: 'AllowUnauthenticatedIdentities: true',
  },
  { rule: 'guests get nothing', from: `Default: 'false'`, to: `Default: 'true'` },
  { rule: 'guests get nothing', from: 'AllowClassicFlow: false', to: 'AllowClassicFlow: true' },
  { rule: 'a group’s role', from: 'Type: Token', to: 'Type: Rules' },
  { rule: 'a group’s role', from: '!GetAtt SecondGroupRole.Arn', to: '!GetAtt FirstGroupRole.Arn' },
  {
    rule: 'nobody makes an account',
    from: 'AllowAdminCreateUserOnly: true',
    to: 'AllowAdminCreateUserOnly: false',
  },
  { rule: 'the app client', from: 'GenerateSecret: false', to: 'GenerateSecret: true' },
  {
    rule: 'the app client',
    from: 'AllowedOAuthFlows: [code]',
    to: 'AllowedOAuthFlows: [implicit]',
  },
  {
    rule: 'the app client',
    from: 'CallbackURLs: [',
    to: 'CallbackURLs: [http://localhost:5173/, ',
  },
  {
    rule: 'the app client',
    from: `LogoutURLs: [!If [HasDomain, !Sub 'https://\${DomainName}/'`,
    to: `LogoutURLs: [!If [HasDomain, !Sub 'https://\${DomainName}'`,
  },
  { rule: 'the app client', from: 'Feature: ENABLED', to: 'Feature: DISABLED' },
  {
    rule: 'the app client',
    from: '[ALLOW_USER_SRP_AUTH]',
    to: '[ALLOW_USER_SRP_AUTH, ALLOW_REFRESH_TOKEN_AUTH]',
  },
  {
    rule: 'the app client',
    from: 'EnableTokenRevocation: true',
    to: 'EnableTokenRevocation: false',
  },
  {
    rule: 'the app client',
    from: 'PreventUserExistenceErrors: ENABLED',
    to: 'PreventUserExistenceErrors: LEGACY',
  },
  {
    rule: 'a list of functions',
    from: 'function:[\\w-]{1,64}',
    to: 'function:[\\w*-]{1,64}',
  },
  { rule: 'the outputs', from: '!GetAtt UserPool.ProviderURL', to: '!Ref UserPool' },
];

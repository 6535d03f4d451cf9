// The desks that an owner may ask for, as the template's parameters.

const ARN = 'arn:aws:lambda:eu-west-1:123456789012:function';
const MADE = { ContentSecurityPolicy: `default-src 'none'`, PermissionsPolicy: 'camera=()' };
const SIGN_IN = { ...MADE, SignInPrefix: 'orders-desk', SignedInFunctionArns: `${ARN}:lookup` };

export const DESKS = {
  plain: SIGN_IN,
  full: {
    ...SIGN_IN,
    FirstGroupName: 'support',
    FirstGroupFunctionArns: `${ARN}:lookup,${ARN}:reprocess:live`,
    SecondGroupName: 'finance',
    SecondGroupFunctionArns: `${ARN}:refund`,
    AllowGuests: 'true',
    GuestFunctionArns: `${ARN}:status`,
    CompanyLoginName: 'Company',
    CompanyLoginMetadataUrl: 'https://login.example.com/metadata',
    DomainName: 'desk.example.com',
    CertificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/1111',
    LogBucket: 'example-logs',
  },
  guestsOnly: { ...MADE, AllowGuests: 'true', GuestFunctionArns: `${ARN}:status` },
  otherUserPool: {
    ...MADE,
    ExistingUserPoolId: 'eu-central-1_AbCdEfGhI',
    ExistingSignInDomain: 'https://login.example.com',
    SignedInFunctionArns: `${ARN}:lookup`,
    FirstGroupName: 'support',
  },
  otherClient: {
    ...MADE,
    ExistingUserPoolId: 'eu-central-1_AbCdEfGhI',
    ExistingUserPoolClientId: '1h57kf5cpq17m0eml12example',
    ExistingSignInDomain: 'https://login.example.com',
  },
  otherIdentityPool: {
    ...SIGN_IN,
    ExistingIdentityPoolId: 'eu-west-1:11111111-2222-3333-4444-555555555555',
    AllowGuests: 'true',
  },
} satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

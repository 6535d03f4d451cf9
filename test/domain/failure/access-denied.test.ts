import { describe, expect, it } from 'vitest';
import { explainFailure } from '../../../src/domain/failure/explain-failure.ts';
import {
  type AccessDenial,
  readAccessDenied,
} from '../../../src/domain/failure/read-access-denied.ts';
import { SUBJECT, toServiceFailure } from './samples.ts';

const PRINCIPAL = 'arn:aws:sts::123456789012:assumed-role/DeskGuest/CognitoIdentityCredentials';
const ARN = 'arn:aws:lambda:eu-west-1:123456789012:function:orders-reprocess';
const HEAD = `User: ${PRINCIPAL} is not authorized to perform: lambda:InvokeFunction on resource: ${ARN}`;
const READ = { principal: PRINCIPAL, action: 'lambda:InvokeFunction', resource: ARN };
const because = (kind: string) =>
  `${HEAD} because no ${kind} allows the lambda:InvokeFunction action`;
const deny = (kind: string) => `${HEAD} with an explicit deny in ${kind}`;

const CORPUS: readonly (readonly [string, AccessDenial])[] = [
  [HEAD, { ...READ, isExplicit: false }],
  [`${HEAD}.`, { ...READ, isExplicit: false }],
  [because('identity-based policy'), { ...READ, isExplicit: false, policyKind: 'identity' }],
  [because('resource-based policy'), { ...READ, isExplicit: false, policyKind: 'resource' }],
  [because('session policy'), { ...READ, isExplicit: false, policyKind: 'session' }],
  [because('permissions boundary'), { ...READ, isExplicit: false, policyKind: 'boundary' }],
  [
    because('service control policy'),
    { ...READ, isExplicit: false, policyKind: 'service control' },
  ],
  [
    because('resource control policy'),
    { ...READ, isExplicit: false, policyKind: 'resource control' },
  ],
  [because('VPC endpoint policy'), { ...READ, isExplicit: false, policyKind: 'endpoint' }],
  [`${HEAD} with an explicit deny`, { ...READ, isExplicit: true }],
  [deny('an identity-based policy'), { ...READ, isExplicit: true, policyKind: 'identity' }],
  [deny('a service control policy'), { ...READ, isExplicit: true, policyKind: 'service control' }],
  [
    deny(
      'a service control policy: arn:aws:organizations::1:policy/o-1/service_control_policy/p-1',
    ),
    { ...READ, isExplicit: true, policyKind: 'service control' },
  ],
  [deny('a permissions boundary'), { ...READ, isExplicit: true, policyKind: 'boundary' }],
  [deny('a session policy'), { ...READ, isExplicit: true, policyKind: 'session' }],
  [deny('a resource-based policy'), { ...READ, isExplicit: true, policyKind: 'resource' }],
  [
    'User: anonymous is not authorized to perform: lambda:InvokeFunction',
    { principal: 'anonymous', action: 'lambda:InvokeFunction', isExplicit: false },
  ],
  [
    `User ${PRINCIPAL} is not authorized to perform: lambda:InvokeFunction on the resource "${ARN}".`,
    { ...READ, isExplicit: false },
  ],
  [
    `User: ${PRINCIPAL} is not authorized to perform: lambda:ListFunctions on resource: * because no identity-based policy allows the lambda:ListFunctions action`,
    {
      principal: PRINCIPAL,
      action: 'lambda:ListFunctions',
      resource: '*',
      isExplicit: false,
      policyKind: 'identity',
    },
  ],
  ['Access Denied', { isExplicit: false }],
  ['', { isExplicit: false }],
];

function explain(message: string, subject = SUBJECT) {
  return explainFailure(toServiceFailure('AccessDeniedException', 403, message), subject);
}

describe('AccessDeniedException', () => {
  it.each(CORPUS)('is read: %s', (message, denial) => {
    expect(readAccessDenied(message)).toEqual(denial);
  });

  it('names the action and the resource, and gives the statement to paste into the role', () => {
    const words = explain(because('identity-based policy'));
    expect(words.title).toBe('You may not invoke this function');
    expect(words.who).toBe('owner');
    expect(words.happened).toContain('lambda:InvokeFunction');
    expect(words.happened).toContain(ARN);
    expect(words.next.join(' ')).toContain('“DeskGuest”');
    expect(words.policyStatement).toBe(
      `{\n  "Effect": "Allow",\n  "Action": "lambda:InvokeFunction",\n  "Resource": "${ARN}"\n}`,
    );
  });

  it('builds the resource from the call where the sentence names none', () => {
    const resourceFor = (functionName: string, qualifier = '', message = 'Access Denied') =>
      JSON.parse(explain(message, { ...SUBJECT, functionName, qualifier }).policyStatement ?? '{}')
        .Resource;
    expect(resourceFor('a')).toBe('arn:aws:lambda:eu-west-1:*:function:a');
    expect(resourceFor('a', 'prod')).toBe('arn:aws:lambda:eu-west-1:*:function:a:prod');
    expect(resourceFor('a:7')).toBe('arn:aws:lambda:eu-west-1:*:function:a:7');
    expect(resourceFor('210987654321:function:a')).toBe(
      'arn:aws:lambda:eu-west-1:210987654321:function:a',
    );
    expect(resourceFor('arn:aws-cn:lambda:cn-north-1:210987654321:function:a')).toBe(
      'arn:aws-cn:lambda:cn-north-1:210987654321:function:a',
    );
    const noResource = `User: ${PRINCIPAL} is not authorized to perform: lambda:InvokeFunction`;
    expect(resourceFor('a', '', noResource)).toBe(
      'arn:aws:lambda:eu-west-1:123456789012:function:a',
    );
    expect(resourceFor('not a name')).toBe('*');
  });

  it('says that a guest is cut off by the session’s policy, and gives no statement that cannot help', () => {
    const words = explain(because('session policy'));
    expect(words.happened).toContain('guest');
    expect(words.next[0]).toContain('Sign in');
    expect(words.policyStatement).toBeUndefined();
  });

  it('says of an explicit deny that allowing it elsewhere does not help', () => {
    const words = explain(deny('a service control policy'));
    expect(words.happened).toContain('forbids it expressly');
    expect(words.next.join(' ')).toContain('does not help');
    expect(words.policyStatement).toBeUndefined();
  });

  it('names the role in the statement for the function’s own policy', () => {
    const words = explain(because('resource-based policy'));
    expect(JSON.parse(words.policyStatement ?? '{}').Principal).toEqual({
      AWS: 'arn:aws:iam::123456789012:role/DeskGuest',
    });
  });

  it('says that both accounts must allow a call into another account', () => {
    const words = explain(HEAD.replace('1:123456789012:function', '1:210987654321:function'));
    expect(words.next.join(' ')).toContain('another AWS account (210987654321)');
  });

  it('is about the listing when the listing was refused', () => {
    const failure = toServiceFailure('AccessDeniedException', 403, '', 'ListFunctions');
    const words = explainFailure(failure, SUBJECT);
    expect(words.title).toBe('You may not list the functions');
    expect(JSON.parse(words.policyStatement ?? '{}')).toMatchObject({
      Action: 'lambda:ListFunctions',
      Resource: '*',
    });
  });

  it.each<[string, string, string, string]>([
    [
      'AWS’s sentence, without its stream',
      `User: ${PRINCIPAL} is not authorized to perform: logs:FilterLogEvents on resource: arn:aws:logs:eu-west-1:123456789012:log-group:/aws/lambda/orders:log-stream: because no identity-based policy allows the logs:FilterLogEvents action`,
      'orders-reprocess',
      'arn:aws:logs:eu-west-1:123456789012:log-group:/aws/lambda/orders:*',
    ],
    [
      'the call and the role’s account',
      `User: ${PRINCIPAL} is not authorized to perform: logs:FilterLogEvents`,
      'orders-reprocess',
      'arn:aws:logs:eu-west-1:123456789012:log-group:/aws/lambda/orders-reprocess:*',
    ],
    [
      'the function’s ARN',
      '',
      'arn:aws-cn:lambda:eu-west-1:210987654321:function:orders-reprocess',
      'arn:aws-cn:logs:eu-west-1:210987654321:log-group:/aws/lambda/orders-reprocess:*',
    ],
    [
      'the call, with the account left open',
      '',
      'orders-reprocess',
      'arn:aws:logs:eu-west-1:*:log-group:/aws/lambda/orders-reprocess:*',
    ],
  ])('names the log group that may not be read by %s', (_by, message, functionName, Resource) => {
    const failure = toServiceFailure('AccessDeniedException', 400, message, 'FilterLogEvents');
    const logGroup = '/aws/lambda/orders-reprocess';
    const words = explainFailure(failure, { ...SUBJECT, functionName, logGroup });
    expect(words.title).toBe('You may not read this log');
    expect(JSON.parse(words.policyStatement ?? '{}')).toEqual({
      Effect: 'Allow',
      Action: 'logs:FilterLogEvents',
      Resource,
    });
    const isOpen = Resource.includes(':*:log-group');
    expect(words.next.join(' ').includes('the AWS account is not known here')).toBe(isOpen);
  });
});

describe('CloudWatch Logs', () => {
  it.each([
    'ResourceNotFoundException',
    'InvalidParameterException',
    'ThrottlingException',
    'ServiceUnavailableException',
    'SomethingNew',
  ])('%s is about the log, and never about a function that is not there', (errorName) => {
    const failure = toServiceFailure(errorName, 400, 'said', 'FilterLogEvents');
    const words = explainFailure(failure, { ...SUBJECT, logGroup: '/team/orders' });
    expect(words.ran).toBe('did not run');
    expect(words.happened).not.toMatch(/[Tt]he function/);
    if (errorName === 'ResourceNotFoundException') expect(words.happened).toContain('/team/orders');
  });
});

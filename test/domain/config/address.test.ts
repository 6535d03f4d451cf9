import { describe, expect, it } from 'vitest';
import { readEnvironment, readProblems } from './samples.ts';

const NO_ENDPOINT = 'An endpoint must be an https address (http only for this machine).';

describe('an endpoint', () => {
  it.each([
    'https://lambda.eu-west-1.amazonaws.com',
    'https://vpce-0a1b.execute-api.example:8443/prod',
    'http://localhost:3000',
    'http://127.0.0.1:3000',
    'http://127.8.8.8',
    'http://[::1]:3000',
    'https://[2001:db8::1]',
  ])('may be %s', (lambda) => {
    expect(readEnvironment({ endpoints: { lambda } }).endpoints).toEqual({ lambda });
  });

  it.each([
    ['http to another machine', 'http://lambda.example'],
    ['http to what only begins like this machine', 'http://localhost.evil.example'],
    ['http to what only begins like this machine', 'http://127.0.0.1.evil.example'],
    ['another scheme', 'ftp://127.0.0.1'],
    ['another scheme', 'javascript:alert(1)'],
    ['a user and a password', 'https://user:secret@lambda.example'],
    ['a query', 'https://lambda.example/?key=1'],
    ['a fragment', 'https://lambda.example/#x'],
    ['a white space', 'https://lambda.example/ ;script-src *'],
    ['a back slash', 'https:\\\\lambda.example'],
    ['a wildcard, which the policy would understand', 'https://*'],
    ['a wildcard, which the policy would understand', 'https://*.amazonaws.com'],
    ['a semicolon in its host, which would end the directive', 'https://x,y;sandbox'],
    ['no scheme', 'lambda.example'],
    ['no host', 'https://'],
  ])('may not have %s: %s', (_what, lambda) => {
    expect(readProblems({ endpoints: { lambda } })).toEqual([`.endpoints.lambda ${NO_ENDPOINT}`]);
    expect(readProblems({ endpoints: { cognitoIdentity: lambda } })).toEqual([
      `.endpoints.cognitoIdentity ${NO_ENDPOINT}`,
    ]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainSecret, findSecrets } from '../../../src/domain/secrets/find-secrets.ts';

/** In pieces, so that no scanner of repositories takes a test for a leak. */
const KEY_ID = `AKIA${'Q3EGP7ZK'}${'2MHXVN4T'}`;
const SECRET_KEY = `${'kT9v/Qw3zR'}${'+Lm5Xc8bN2'}${'pYs7Hd4Gf6'}${'Ja1Ue0Oi3W'}`;
const JWT = `${'eyJhbGciOiJSUzI1NiJ9'}.${'eyJzdWIiOiIxMjM0NTYifQ'}.${'c2lnbmF0dXJlLXBhcnQ'}`;
const letters = (count: number) => 'aB3dE5gH7jK9'.repeat(30).slice(0, count);

const SHAPES: readonly [string, string][] = [
  ['AWS access key', KEY_ID],
  ['AWS session token', `IQoJ${letters(200)}`],
  ['sign-in token', JWT],
  ['private key', `-----BEGIN RSA PRIVATE KEY-----\n${letters(64)}\n`],
  ['private key', `-----BEGIN PRIVATE KEY-----\\n${letters(64)}`],
  ['private key', `-----BEGIN OPENSSH PRIVATE KEY-----\r\n${letters(64)}`],
  ['token of a service', `${'ghp_'}${letters(36)}`],
  ['token of a service', `${'github_pat_'}${letters(82)}`],
  ['token of a service', `${'glpat-'}${letters(20)}`],
  ['token of a service', `${'xoxb-'}1234567890-${letters(24)}`],
  [
    'token of a service',
    `https://${'hooks.slack.com'}/services/T0AB1CD2E/B0AB1CD2E/${letters(24)}`,
  ],
  ['token of a service', `${'sk_live_'}${letters(24)}`],
  ['token of a service', `${'whsec_'}${letters(32)}`],
  ['token of a service', `${'AIza'}${letters(35)}`],
  ['token of a service', `${'sk-ant-'}${letters(40)}`],
  ['token of a service', `${'SG.'}${letters(22)}.${letters(43)}`],
  ['token of a service', `${'npm_'}${letters(36)}`],
];

const NAMED = [
  '{"password":"hunter2"}',
  '{ "dbPassword" : "Tr0ub4dor" }',
  '{"pin":1,"user_pwd":12345}',
  '{"api_key":"0f8fad5bd9cb469fa16570867728950e"}',
  '{"x-api-key":"a1b2c3d4e5f6"}',
  '{"clientSecret":"s3cr3t-of-ours"}',
  '{"apiKey":"0f8fad5b-d9cb-469f-a165-70867728950e"}',
  '{"Authorization":"Basic dXNlcjpwYXNzd29yZA=="}',
  JSON.stringify({ body: JSON.stringify({ user: 'a', password: 'hun"ter2' }) }),
  JSON.stringify({
    Records: [{ body: JSON.stringify({ Message: JSON.stringify({ token: 'a1b2c3d4e5' }) }) }],
  }),
  'grant_type=password&client_secret=a1b2c3d4e5',
  'DB_PASSWORD=hunter2',
  'postgres://desk:hunter2@db.internal:5432/orders',
  "{'password': 'hunter2'}",
  '{"password": "hunter2", not even JSON',
];

const HARMLESS = [
  '{"id":"0f8fad5b-d9cb-469f-a165-70867728950e"}',
  '{"token":"0f8fad5b-d9cb-469f-a165-70867728950e"}',
  '{"sha256":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}',
  '{"etag":"da39a3ee5e6b4b0d3255bfef95601890afd80709"}',
  '{"secretArn":"arn:aws:secretsmanager:eu-west-1:123456789012:secret:orders-AbCdEf"}',
  '{"secret":"arn:aws:secretsmanager:eu-west-1:123456789012:secret:orders-AbCdEf"}',
  '{"email":"ann@example.com","password":""}',
  '{"password":"<your password>"}',
  '{"password":"$' + '{PASSWORD}"}',
  '{"password":"{{password}}"}',
  '{"password":"********"}',
  '{"password":"changeme"}',
  '{"password":"xxxxxxxx"}',
  '{"password":"YOUR_PASSWORD_HERE"}',
  '{"password":null,"token":true}',
  '{"apiKey":"api-key"}',
  '{"nextToken":"eyJ2IjoiMiIsImMiOiJhYmNkZWZnaGlqa2xtbm9wIn0="}',
  '{"clientToken":"a1b2c3d4e5f6g7h8"}',
  '{"maxTokens":40960000}',
  '{"sortKey":"order#123456789"}',
  '{"token":"the word for it"}',
  '{"passwordResetUrl":"https://desk.example/reset"}',
  'AKIAIOSFODNN7EXAMPLE wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  '-----BEGIN PUBLIC KEY-----\nMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A',
  '-----BEGIN PRIVATE KEY-----\n...\n',
  'arn:aws:lambda:eu-west-1:123456789012:function:orders-reprocess:live',
  'https://desk.example.com:8443/orders?page=2',
];

describe('findSecrets', () => {
  it.each(SHAPES)('knows the shape of %s: %s', (kind, secret) => {
    const found = findSecrets(`{"note":"see ${secret} here"}`);
    expect(found.map((one) => one.kind)).toEqual([kind]);
  });

  it.each(NAMED)('knows a secret by its name: %s', (text) => {
    expect(findSecrets(text)).toHaveLength(1);
  });

  it.each(HARMLESS)('leaves alone: %s', (text) => {
    expect(findSecrets(text)).toEqual([]);
  });

  it('knows a secret key beside its access key id, and nowhere else', () => {
    const pair = `${KEY_ID},${SECRET_KEY}`;
    expect(findSecrets(pair).map(({ kind }) => kind)).toEqual(['AWS access key', 'AWS secret key']);
    expect(findSecrets(`{"blob":"${SECRET_KEY}"}`)).toEqual([]);
    expect(findSecrets(`{"SecretAccessKey":"${SECRET_KEY}"}`)).toHaveLength(1);
  });

  it('says where, and shows nothing that could be used', () => {
    const text = `{\r\n  "user": "ann",\r\n  "password": "hunter2"\r\n}`;
    const [found] = findSecrets(text);
    expect(found).toMatchObject({
      kind: 'password',
      line: 3,
      column: 16,
      excerpt: 'password: •••',
    });
    expect(text.slice(found?.start, found?.end)).toBe('hunter2');
    expect(found && explainSecret(found)).toBe(
      'Line 3, column 16: this looks like a password (password: •••).',
    );
  });

  it('names a token once where its name says so too', () => {
    expect(findSecrets(`{"access_token":"${JWT}"}`).map(({ kind }) => kind)).toEqual([
      'sign-in token',
    ]);
  });

  it('finds each secret in any surroundings, never shows it and never throws', () => {
    const secret = fc.constantFrom(...SHAPES.map(([, text]) => text));
    fc.assert(
      fc.property(fc.string(), secret, fc.string(), (before, text, after) => {
        const found = findSecrets(`${before} ${text} ${after}`);
        expect(found.length).toBeGreaterThan(0);
        for (const { excerpt } of found) expect(excerpt).not.toContain(text.slice(-12));
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => Array.isArray(findSecrets(text))),
    );
  });

  it('takes time in proportion to the text, however it is made', () => {
    const hostile = [
      '\\',
      '"',
      'a',
      'eyJ',
      '"password":',
      'a=',
      'AKIA',
      'a:',
      '://',
      '"a" ',
      '-----BEGIN A ',
      ':a',
      `${KEY_ID} ${SECRET_KEY} `,
      '\\"',
    ];
    for (const piece of hostile) {
      const text = `${KEY_ID} ${piece.repeat(1_000_000 / piece.length)}`;
      expect(Array.isArray(findSecrets(text))).toBe(true);
    }
  });
});

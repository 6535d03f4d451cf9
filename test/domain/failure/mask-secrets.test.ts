import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MASK, maskSecrets } from '../../../src/domain/failure/mask-secrets.ts';

const SESSION_TOKEN = `IQoJb3JpZ2luX2VjEJr${'Ab1/+'.repeat(30)}Zz==`;
const JWT = 'eyJraWQiOiJhYmMifQ.eyJzdWIiOiIxMjM0In0.c2lnbmF0dXJlLXBhcnQ';

describe('maskSecrets', () => {
  it('takes the secret part of access key ids and leaves their kind', () => {
    expect(maskSecrets('Credential=ASIAIOSFODNN7EXAMPLE/20261122/eu-west-1')).toBe(
      `Credential=ASIA${MASK}/20261122/eu-west-1`,
    );
    expect(maskSecrets('AKIAIOSFODNN7EXAMPLE')).toBe(`AKIA${MASK}`);
  });

  it('takes session tokens and sign-in tokens wherever they stand', () => {
    expect(maskSecrets(`token ${SESSION_TOKEN} is bad`)).toBe(`token ${MASK} is bad`);
    expect(maskSecrets(`Invalid login token: ${JWT}.`)).toContain(`Invalid login token: ${MASK}`);
    expect(maskSecrets(JWT)).toBe(MASK);
  });

  it('takes the headers in the canonical request that a refused signature repeats', () => {
    const message = `'POST\nhost:lambda\nx-amz-security-token:${SESSION_TOKEN}\n\nhost'`;
    expect(maskSecrets(message)).toBe(`'POST\nhost:lambda\nx-amz-security-token:${MASK}\n\nhost'`);
    const signature = '0123456789abcdef'.repeat(4);
    expect(maskSecrets(`Signature=${signature}`)).toBe(`Signature=${MASK}`);
    expect(maskSecrets(`X-Amz-Security-Token=abc%2Fdef&X-Amz-Signature=${signature}`)).toBe(
      `X-Amz-Security-Token=${MASK}&X-Amz-Signature=${MASK}`,
    );
  });

  it('takes the secret members of JSON, escaped quotes included, and leaves the JSON whole', () => {
    const raw = JSON.stringify({
      SecretKey: 'a"b\\c',
      SessionToken: 'short',
      id_token: 'x',
      Type: 'User',
    });
    expect(JSON.parse(maskSecrets(raw))).toEqual({
      SecretKey: MASK,
      SessionToken: MASK,
      id_token: MASK,
      Type: 'User',
    });
  });

  it('leaves what people need: ARNs, request ids, sentences', () => {
    const text =
      'User: arn:aws:sts::123456789012:assumed-role/DeskGuest/CognitoIdentityCredentials is not authorized to perform: lambda:InvokeFunction on resource: arn:aws:lambda:eu-west-1:123456789012:function:orders (request id 50aba555-99c8-4b21-8358-644ee996a05f)';
    expect(maskSecrets(text)).toBe(text);
  });

  it('gives the same when done twice, and never leaves a token in any surroundings', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const once = maskSecrets(`${before} ${SESSION_TOKEN} ${after}`);
        expect(once).not.toContain('Ab1/+Ab1');
        expect(maskSecrets(once)).toBe(once);
      }),
    );
  });
});

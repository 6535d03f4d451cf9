// `public/config.schema.json` is written by hand for its descriptions; these tests hold it to what the page reads.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { configSchema, environmentSchema } from '../../../src/domain/config/config-schema.ts';
import { parseConfig } from '../../../src/domain/config/parse-config.ts';
import { parsePrices, pricesSchema } from '../../../src/domain/config/prices-schema.ts';
import { createValidator, listDescribedKeys, readSchema } from '../check/json-schema.ts';
import { mutate } from '../exchange/mutated-json.ts';
import { BAD_ADDRESSES, ENTRY, GOOD_ADDRESSES, SIGN_IN, toFile } from './samples.ts';

const SCHEMA = readSchema('config.schema.json');
const isValid = createValidator(SCHEMA);
const isRead = (value: unknown) => {
  const { config, problems } = parseConfig(value);
  if (problems.length > 0) return false;
  return config.prices === undefined || parsePrices(config.prices).ok;
};
const keysOf = (schema: { readonly entries: object }) => Object.keys(schema.entries).sort();
const FULL = {
  ...ENTRY,
  color: 'amber',
  guard: 'confirm',
  signIn: { ...SIGN_IN, scopes: ['openid', 'email'] },
  roleArn: 'arn:aws:iam::123456789012:role/invoke-desk',
  functions: ['orders-reprocess'],
  endpoints: {
    lambda: 'http://127.0.0.1:4000',
    cognitoIdentity: 'https://cognito.example',
    logs: 'https://logs.example',
  },
};
const PRICES = {
  date: '2026-11',
  currency: 'USD',
  regions: {
    'eu-west-1': { gbSecond: { x86_64: 0.0000166667, arm64: 0.0000133334 }, request: 0.0000002 },
  },
};
const HEAD = {
  $schema: './config.schema.json',
  title: 'Desk',
  catalogue: 'catalogue.json',
  prices: PRICES,
};

describe('config.schema.json', () => {
  it('describes every key that the page reads, and no other', () => {
    const { environment, regionPrices } = SCHEMA.definitions;
    const { signIn, endpoints } = environment?.properties ?? {};
    expect(listDescribedKeys(SCHEMA)).toEqual(keysOf(configSchema));
    expect(listDescribedKeys(environment)).toEqual(keysOf(environmentSchema));
    expect(listDescribedKeys(SCHEMA.properties?.prices)).toEqual(keysOf(pricesSchema));
    expect(listDescribedKeys(regionPrices)).toEqual(['gbSecond', 'request']);
    expect(listDescribedKeys(regionPrices?.properties?.gbSecond)).toEqual(['arm64', 'x86_64']);
    expect(listDescribedKeys(signIn)).toEqual(keysOf(environmentSchema.entries.signIn.wrapped));
    expect(listDescribedKeys(endpoints)).toEqual(Object.keys(FULL.endpoints).sort());
  });

  it('takes and refuses the same files as the page, whatever is wrong with them', () => {
    const files = fc.constant({ ...HEAD, ...toFile(FULL, { ...ENTRY, id: 'other' }) });
    fc.assert(
      fc.property(mutate(files), (file) => {
        // No JSON schema can say that ids differ; the page does.
        fc.pre(!parseConfig(file).problems.some(({ message }) => message.includes('is taken')));
        expect(isValid(file)).toBe(isRead(file));
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['an address of http', { signIn: { ...SIGN_IN, issuer: 'http://issuer.example' } }],
    ['an address without a host', { endpoints: { lambda: 'https://' } }],
    ['a space in an address', { endpoints: { lambda: 'https://a b' } }],
    ['another scheme', { signIn: { ...SIGN_IN, domain: 'ftp://a.example' } }],
    ['a region that is none', { region: 'Ireland' }],
    ['a role that is none', { roleArn: 'invoke-desk' }],
    ['an id with capitals', { id: 'Staging' }],
  ])('refuses %s, as the page does', (_what, change) => {
    const file = toFile({ ...ENTRY, ...change });
    expect([isValid(file), isRead(file)]).toEqual([false, false]);
  });

  it.each([
    ['a date in words', { ...PRICES, date: 'November 2026' }],
    ['a currency sign', { ...PRICES, currency: '$' }],
    ['a list of regions', { ...PRICES, regions: [] }],
    ['a price as a text', { ...PRICES, regions: { a: { gbSecond: { arm64: '1' }, request: 0 } } }],
    [
      'a price below nothing',
      { ...PRICES, regions: { a: { gbSecond: { arm64: -1 }, request: 0 } } },
    ],
    ['a region without a price', { ...PRICES, regions: { a: { gbSecond: {}, request: 0 } } }],
  ])('refuses prices with %s, as the page does', (_what, prices) => {
    const file = { ...toFile(ENTRY), prices };
    expect([isValid(file), isRead(file)]).toEqual([false, false]);
  });

  it.each(GOOD_ADDRESSES)('takes the endpoint %s, as the page does', (lambda) => {
    const file = toFile({ ...ENTRY, endpoints: { lambda, cognitoIdentity: lambda } });
    expect([isValid(file), isRead(file)]).toEqual([true, true]);
  });

  it.each(BAD_ADDRESSES)('refuses an endpoint with %s: %s', (_what, address) => {
    for (const change of [
      { endpoints: { lambda: address } },
      { endpoints: { cognitoIdentity: address } },
      { signIn: { ...SIGN_IN, domain: address } },
      { signIn: { ...SIGN_IN, issuer: address } },
    ]) {
      const file = toFile({ ...ENTRY, ...change });
      expect([isValid(file), isRead(file)]).toEqual([false, false]);
    }
  });

  it.each(['https://other.example/c.json', '//other.example/c.json', '\\\\other', ' c.json', ''])(
    'refuses the catalogue address “%s”, as the page does',
    (catalogue) => {
      const file = { ...toFile(ENTRY), catalogue };
      expect([isValid(file), isRead(file)]).toEqual([false, false]);
    },
  );

  it('fits the config that comes with the page', () => {
    const url = new URL('../../../public/config.json', import.meta.url);
    expect(isValid(JSON.parse(readFileSync(url, 'utf8')))).toBe(true);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFunctionName } from '../../../src/domain/request/function-name.ts';

// As botocore's model has it (aws-facts §2.1): the test keeps its own copy.
const SERVICE_PATTERN =
  /^(arn:(aws[a-zA-Z-]*)?:lambda:)?((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:)?(\d{12}:)?(function:)?([a-zA-Z0-9-_.]+)(:(\$LATEST(\.PUBLISHED)?|[a-zA-Z0-9-_]+))?$/;

const ARN = 'arn:aws:lambda:eu-west-1:123456789012:function:orders';

function read(text: string) {
  const parsed = parseFunctionName(text);
  return parsed.ok ? parsed.value : parsed.problems.map(({ message }) => message).join(' ');
}

describe('parseFunctionName', () => {
  it('reads a name, with and without a qualifier', () => {
    expect(read('orders')).toEqual({ form: 'name', name: 'orders' });
    expect(read('orders:prod')).toEqual({ form: 'name', name: 'orders', qualifier: 'prod' });
    expect(read('orders:$LATEST')).toMatchObject({ qualifier: '$LATEST' });
    expect(read('orders:$LATEST.PUBLISHED')).toMatchObject({ qualifier: '$LATEST.PUBLISHED' });
    expect(read('Orders_2.v-1')).toMatchObject({ name: 'Orders_2.v-1' });
  });

  it('reads a partial ARN', () => {
    const partial = { form: 'partial ARN', account: '123456789012', name: 'orders' };
    expect(read('123456789012:function:orders')).toEqual(partial);
    expect(read('123456789012:function:orders:7')).toEqual({ ...partial, qualifier: '7' });
    expect(read('function:orders')).toEqual({ form: 'partial ARN', name: 'orders' });
    expect(read('eu-west-1:123456789012:function:orders')).toEqual({
      ...partial,
      region: 'eu-west-1',
    });
  });

  it('reads a full ARN of any partition', () => {
    const full = {
      form: 'full ARN',
      partition: 'aws',
      region: 'eu-west-1',
      account: '123456789012',
      name: 'orders',
    };
    expect(read(ARN)).toEqual(full);
    expect(read(`${ARN}:prod`)).toEqual({ ...full, qualifier: 'prod' });
    expect(read(ARN.replace('aws', 'aws-cn').replace('eu-west-1', 'cn-north-1'))).toMatchObject({
      partition: 'aws-cn',
      region: 'cn-north-1',
    });
    expect(read(ARN.replace('eu-west-1', 'us-gov-east-1'))).toMatchObject({
      region: 'us-gov-east-1',
    });
    expect(read(ARN.replace('eu-west-1', 'us-isob-east-1'))).toMatchObject({
      region: 'us-isob-east-1',
    });
    expect(read(ARN.replace('eu-west-1', 'eusc-de-east-1'))).toMatchObject({
      region: 'eusc-de-east-1',
    });
  });

  it('takes a name of 64 characters and refuses one of 65', () => {
    expect(read('a'.repeat(64))).toMatchObject({ form: 'name' });
    expect(read('a'.repeat(65))).toMatch(/65 characters long.*at most 64/);
    expect(read(`${'a'.repeat(64)}:prod`)).toMatchObject({ qualifier: 'prod' });
  });

  it('takes an ARN of 256 characters, however long its name, and refuses one of 257', () => {
    const head = 'arn:aws:lambda:eu-west-1:123456789012:function:';
    expect(read(head + 'a'.repeat(256 - head.length))).toMatchObject({ form: 'full ARN' });
    expect(read(head + 'a'.repeat(257 - head.length))).toMatch(/257 characters long.*at most 256/);
  });

  it.each([
    ['', 'Enter the name of the function.'],
    ['  ', /only spaces/],
    [' orders', /space before or after/],
    ['orders\n', /space before or after/],
    ['my orders', /no spaces/],
    [
      'größe',
      '“ö” cannot be part of a function’s name. Letters, digits, hyphens, underscores and dots can.',
    ],
    ['orders😀', /“😀” cannot/],
    ['arn:aws:s3:::my-bucket', /another service \(s3\)/],
    ['arn:aws:states:eu-west-1:123456789012:stateMachine:x', /another service \(states\)/],
    ['arn:aws:lambda:eu-west-1:123456789012:layer:x:3', /names a layer, not a function/],
    ['arn:aws:lambda:eu-west-1:12345:function:x', /not complete or has a wrong character/],
    ['arn:', /not complete/],
    [
      'https://eu-west-1.console.aws.amazon.com/lambda/home?region=eu-west-1#/functions/orders?tab=code',
      'This is the address of a page. Enter only the function’s name: orders',
    ],
    [
      'https://eu-west-1.console.aws.amazon.com/lambda/home#/functions/orders/versions/3',
      /name: orders$/,
    ],
    ['https://abc.lambda-url.eu-west-1.on.aws/', /web address/],
    ['orders:', /not a function’s name/],
    ['a:b:c:d', /not a function’s name/],
  ])('answers the mistake “%s” with a sentence of its own', (text, message) => {
    expect(read(text)).toEqual(
      typeof message === 'string' ? message : expect.stringMatching(message),
    );
  });

  it('accepts everything that the service’s own pattern accepts, and splits nothing off', () => {
    fc.assert(
      fc.property(fc.stringMatching(SERVICE_PATTERN), (text) => {
        const parsed = parseFunctionName(text);
        const isTooLong =
          text.length > 256 || (parsed.ok === false && /^[^:]{65,}(:[^:]*)?$/.test(text));
        if (isTooLong) return;
        expect(parsed.ok).toBe(true);
        if (!parsed.ok) return;
        const { name, qualifier } = parsed.value;
        expect(text.endsWith(qualifier === undefined ? name : `${name}:${qualifier}`)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('accepts nothing that the service’s own pattern refuses', () => {
    const nearly = fc.stringMatching(/^[a-z0-9:$._ -]{0,40}$/);
    fc.assert(
      fc.property(fc.oneof(nearly, fc.string({ unit: 'binary' })), (text) => {
        if (!SERVICE_PATTERN.test(text)) expect(parseFunctionName(text).ok).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});

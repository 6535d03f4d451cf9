import { describe, expect, it } from 'vitest';
import {
  toCognitoEndpoint,
  toLambdaEndpoint,
  toPoolRegion,
} from '../../../src/domain/config/config.ts';
import { listAllowedOrigins, listOrigins } from '../../../src/domain/config/list-origins.ts';
import { toLogsEndpoint } from '../../../src/domain/config/logs-endpoint.ts';
import { POOL, readEnvironment } from './samples.ts';

describe('toLambdaEndpoint', () => {
  it.each([
    ['eu-west-1', 'https://lambda.eu-west-1.amazonaws.com'],
    ['us-gov-west-1', 'https://lambda.us-gov-west-1.amazonaws.com'],
    ['cn-north-1', 'https://lambda.cn-north-1.amazonaws.com.cn'],
    ['eusc-de-east-1', 'https://lambda.eusc-de-east-1.amazonaws.eu'],
  ])('in %s is AWS’s own: %s', (region, endpoint) => {
    expect(toLambdaEndpoint(readEnvironment(), region)).toBe(endpoint);
  });

  it('is the region of the call, not the environment’s', () => {
    const environment = readEnvironment({ region: 'eu-west-1' });
    expect(toLambdaEndpoint(environment, 'us-east-1')).toContain('.us-east-1.');
  });

  it('is the config’s own for every region where the config names one', () => {
    const environment = readEnvironment({ endpoints: { lambda: 'http://127.0.0.1:4000' } });
    expect(toLambdaEndpoint(environment, 'us-east-1')).toBe('http://127.0.0.1:4000');
  });
});

describe('toCognitoEndpoint', () => {
  it('is in the region of the pool, wherever the functions are', () => {
    const identityPoolId = POOL.replace('eu-west-1', 'us-east-2');
    expect(toCognitoEndpoint(readEnvironment({ identityPoolId }))).toBe(
      'https://cognito-identity.us-east-2.amazonaws.com',
    );
  });

  it('is in China under China’s own name', () => {
    const identityPoolId = POOL.replace('eu-west-1', 'cn-north-1');
    expect(toCognitoEndpoint(readEnvironment({ identityPoolId }))).toBe(
      'https://cognito-identity.cn-north-1.amazonaws.com.cn',
    );
  });

  it('is the config’s own where it names one', () => {
    const cognitoIdentity = 'https://cognito.example';
    const environment = readEnvironment({ endpoints: { cognitoIdentity } });
    expect(toCognitoEndpoint(environment)).toBe(cognitoIdentity);
  });
});

describe('toPoolRegion', () => {
  it('is what stands before the colon of the pool’s id', () => {
    expect(toPoolRegion(POOL)).toBe('eu-west-1');
  });
});

describe('toLogsEndpoint', () => {
  it.each([
    ['eu-west-1', 'https://logs.eu-west-1.amazonaws.com'],
    ['cn-north-1', 'https://logs.cn-north-1.amazonaws.com.cn'],
    ['eusc-de-east-1', 'https://logs.eusc-de-east-1.amazonaws.eu'],
  ])('in %s is AWS’s own: %s', (region, endpoint) => {
    expect(toLogsEndpoint(readEnvironment(), region)).toBe(endpoint);
  });

  it('is the config’s own where it names one', () => {
    const environment = readEnvironment({ endpoints: { logs: 'https://logs.example' } });
    expect(toLogsEndpoint(environment, 'us-east-1')).toBe('https://logs.example');
  });

  it('is allowed by the policy, and not among what an invocation has to reach', () => {
    const environments = [readEnvironment()];
    expect(listAllowedOrigins(environments)).toContain('https://logs.eu-west-1.amazonaws.com');
    expect(listOrigins(environments).some((origin) => origin.includes('//logs.'))).toBe(false);
  });
});

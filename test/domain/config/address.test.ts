import { describe, expect, it } from 'vitest';
import { BAD_ADDRESSES, GOOD_ADDRESSES, readEnvironment, readProblems } from './samples.ts';

const NO_ENDPOINT = 'An endpoint must be an https address (http only for this machine).';

describe('an endpoint', () => {
  it.each(GOOD_ADDRESSES)('may be %s', (lambda) => {
    expect(readEnvironment({ endpoints: { lambda } }).endpoints).toEqual({ lambda });
  });

  it.each(BAD_ADDRESSES)('may not have %s: %s', (_what, lambda) => {
    expect(readProblems({ endpoints: { lambda } })).toEqual([`.endpoints.lambda ${NO_ENDPOINT}`]);
    expect(readProblems({ endpoints: { cognitoIdentity: lambda } })).toEqual([
      `.endpoints.cognitoIdentity ${NO_ENDPOINT}`,
    ]);
  });
});

// The members of a request to an identity pool, checked as AWS's model says.
import { ServiceError, toConstraintError } from '../http/service-error.ts';

export type CognitoInput = Readonly<Record<string, unknown>>;

const ID_PATTERN = /^[\w-]+:[0-9a-f-]+$/;

export function parseInput(body: Buffer): CognitoInput {
  try {
    const value: unknown = JSON.parse(body.toString('utf8'));
    if (typeof value === 'object' && value !== null) return value as CognitoInput;
  } catch {
    // Answered below: no JSON at all and JSON of the wrong kind are one error to AWS.
  }
  throw new ServiceError('SerializationException', 400, '');
}

export function readId(input: CognitoInput, member: string, maxLength: number): string {
  const value = input[`I${member.slice(1)}`];
  if (typeof value !== 'string') {
    const message = `1 validation error detected: Value null at '${member}' failed to satisfy constraint: Member must not be null`;
    throw new ServiceError('ValidationException', 400, message);
  }
  if (value.length > maxLength) {
    throw toConstraintError(member, value, `have length less than or equal to ${maxLength}`);
  }
  if (!ID_PATTERN.test(value)) {
    throw toConstraintError(
      member,
      value,
      'satisfy regular expression pattern: [\\w-]+:[0-9a-f-]+',
    );
  }
  return value;
}

/** Provider to token; empty where nobody has signed in. */
export function readLogins({ Logins }: CognitoInput): readonly (readonly [string, string])[] {
  if (Logins === undefined || Logins === null) return [];
  const entries = typeof Logins === 'object' ? Object.entries(Logins) : [];
  return entries.map(([name, token]) => [name, String(token)] as const);
}
